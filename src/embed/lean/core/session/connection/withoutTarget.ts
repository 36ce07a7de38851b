import type { withoutTarget as forLog } from '../../../../../core/session/connection/withoutTarget';

/** For the log, which there is none of. */
export const withoutTarget: typeof forLog = (event) => event;
