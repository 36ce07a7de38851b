import type { ChangeStamps } from './ChangeStamps';

/** Of a tree that is seen for the first time. */
export const noChanges: ChangeStamps = { latest: 0, of: new Map() };
