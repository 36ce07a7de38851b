import type { loadOpenNode as late } from '../../../../core/audio/loadOpenNode';

/** No attribute gives sound of the page's own. */
export const loadOpenNode: typeof late = () => Promise.reject(new Error());
