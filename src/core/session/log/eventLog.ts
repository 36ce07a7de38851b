import type { Clock } from '../../Clock';
import { type ReadableStore, Store } from '../../Store';
import type { LineEvent } from '../line/Line';
import { hideSecrets } from './hideSecrets';

/** One event of the protocol, or a run of audio frames. */
export interface LoggedEvent {
  /** When it was told, in milliseconds since the Unix epoch; of a run, its first. Frames of the microphone may be told 1.5 s late. */
  at: number;
  /** `in` from the agent, `out` to it. */
  direction: 'in' | 'out';
  /**
   * The message's type, `user_audio_chunk` for the microphone's frames, or what else the line told: `running`, `opened`,
   * `closed`, `refused` (no message at all), `void` (audio of a turn that was interrupted) …
   */
  type: string;
  /** The message as it is on the wire, or what the line told. Undefined for audio. */
  body?: unknown;
  /** Of audio: how many frames came one after another, with no message between. The microphone's are told 25 at a time. */
  count?: number;
}

/** The last events of a session, oldest first, without sound and without the credentials that we send. */
export interface EventLog extends ReadableStore<readonly LoggedEvent[]> {
  /** Takes what the line tells. */
  told(event: LineEvent): void;
  /** Takes a frame that goes to the agent. */
  sent(frame: string): void;
}

/** How many events are shown. */
const KEPT = 1000;

/** A log that is empty yet. */
export function eventLog(clock: Clock): EventLog {
  const entries: LoggedEvent[] = [];
  const changes = new Store({});
  let shown: readonly LoggedEvent[] | undefined;
  /** The present run of each type of audio. */
  const runs = new Map<string, LoggedEvent>();
  /** @param count Of sound: its frames. */
  const add = (direction: LoggedEvent['direction'], type: string, body: unknown, count = 0): void => {
    if (!count) runs.clear();
    const run = runs.get(type);
    if (run) run.count! += count;
    else {
      const entry = { at: clock.date(), direction, type, ...(count ? { count } : { body }) };
      runs.set(type, entry);
      // Dropped in lots: one by one, each would move all the others.
      if (entries.push(entry) > 2 * KEPT) entries.splice(0, KEPT);
    }
    shown = undefined;
    changes.set({});
  };
  return {
    // Copies, as runs grow.
    get: () => (shown ??= entries.slice(-KEPT).map((entry) => ({ ...entry }))),
    subscribe: changes.subscribe,
    told(event) {
      const { kind } = event;
      if (kind === 'message') {
        const { message } = event;
        const { type } = message;
        add('in', type, message, +(type === 'audio'));
        // The line has answered it at once, and does not say so.
        if (type === 'ping') add('out', 'pong', { type: 'pong', event_id: message.ping_event.event_id });
      } else if (kind === 'unknown') add('in', event.type, event.body);
      else if (kind === 'sent') add('out', 'user_audio_chunk', event, event.frames);
      // What is known of the microphone is state, and would cut its runs.
      else if (kind !== 'microphone') add('in', kind, event, +(kind === 'void'));
    },
    sent(frame) {
      const message = JSON.parse(frame, hideSecrets) as { type: string };
      add('out', message.type, message);
    },
  };
}
