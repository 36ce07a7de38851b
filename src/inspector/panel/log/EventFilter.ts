import type { LoggedEvent } from '../../../core/session/log/eventLog';

/** Which events are shown. */
export interface EventFilter {
  direction: 'all' | LoggedEvent['direction'];
  /** A type of event; empty: every one. */
  kind: string;
  /** Must be in the event, whatever its case; empty: anything. */
  text: string;
}
