import type { englishTools as usual } from '../../../../../components/messages/english/englishTools';

/** Nothing is copied or saved. */
export const englishTools: Partial<typeof usual> = {};
