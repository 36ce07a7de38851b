import type { englishFile as usual } from '../../../../../components/messages/english/englishFile';

/** No file goes with a message. */
export const englishFile: Partial<typeof usual> = {};
