import type { LoggedEvent } from '../../../core/session/log/eventLog';

/** An event as it was seen last: a run of sound grows. */
export interface SeenEvent {
  /** Counts from 1, and stays the same as a run grows. */
  id: number;
  event: LoggedEvent;
}
