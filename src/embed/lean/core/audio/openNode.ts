import type { openNode as ofPage } from '../../../../core/audio/openNode';

/** No attribute gives sound of the page's own. */
export const openNode: typeof ofPage = () => Promise.reject(new Error());
