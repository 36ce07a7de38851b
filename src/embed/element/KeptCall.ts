import type { Turn } from '../../core/state/Turn';

/** What of a running call outlasts a reload. */
export interface KeptCall {
  /** The last of what was said. */
  turns: readonly Turn[];
  /** Whether it was in text alone, and so is to be gone on with. */
  isText: boolean;
}
