import type { Clock } from '../../core/Clock';
import type { ClientMessage } from '../../core/protocol/ClientMessage';
import { bytesFromBase64 } from '../../core/protocol/base64';
import type { Connection, TransportListener } from '../../core/transport/Transport';
import type { RecordedEvent } from '../recording/RecordedEvent';

const NORMAL_CLOSURE = 1000;

/** What the user did at this point of the recording: sent a message, or hung up. */
export type UserAct = ClientMessage | { type: 'hang_up' };

/** One connection of a recording, as it was. Its time runs from the session's first frame, as it did then. */
export class ReplayedConnection implements Connection {
  readonly bufferedBytes: number = 0;
  readonly #events: readonly RecordedEvent[];
  /** How many of them have happened. */
  #done = 0;
  readonly #listener: TransportListener;
  readonly #clock: Clock;
  readonly #acted: (act: UserAct) => void;
  readonly #byItself: boolean;
  /** What the clock shows at the recording's time 0; undefined until the session has begun to talk. */
  #zero: number | undefined;
  #closed = false;

  /** @param byItself Whether it plays as time goes; else only `step` moves it. */
  constructor(
    events: readonly RecordedEvent[],
    listener: TransportListener,
    clock: Clock,
    acted: (act: UserAct) => void,
    byItself: boolean,
  ) {
    this.#events = events;
    this.#listener = listener;
    this.#clock = clock;
    this.#acted = acted;
    this.#byItself = byItself;
  }

  /** The socket opens, or does not. What the agent said before our first frame comes at once. */
  open(): void {
    const first = this.#events.findIndex(({ event }) => event === 'out');
    for (let i = 0; i < Math.max(1, first); i++) this.step();
  }

  send(): void {
    if (this.#zero !== undefined || this.#closed) return;
    const first = this.#events[this.#done];
    this.#zero = this.#clock.now() - (first?.at ?? 0);
    if (first?.event === 'out') this.#done++;
    if (this.#byItself) this.#wait();
  }

  close(code: number, reason = ''): void {
    if (this.#closed) return;
    this.#closed = true;
    this.#listener.onClose(code, reason);
  }

  /** How long it is until the next event, in milliseconds; undefined when there is none, or the session has not begun yet. */
  get untilNext(): number | undefined {
    const next = this.#events[this.#done];
    if (!next || this.#closed || this.#zero === undefined) return undefined;
    return Math.max(0, this.#zero + next.at - this.#clock.now());
  }

  /** How far it is, times by the recording's own. */
  get place(): { event: number; events: number; ms: number; durationMs: number } {
    const { length: events } = this.#events;
    const begin = this.#events[0]?.at ?? 0;
    const durationMs = (this.#events.at(-1)?.at ?? 0) - begin;
    const ms = this.#zero === undefined ? 0 : this.#clock.now() - this.#zero - begin;
    return {
      event: this.#closed ? events : this.#done,
      events,
      ms: Math.max(0, Math.min(durationMs, ms)),
      durationMs,
    };
  }

  /** The next event happens. False when the session hears nothing of it, as of our own sound. */
  step(): boolean {
    if (this.#closed) return false;
    const event = this.#events[this.#done++];
    switch (event?.event) {
      case 'open':
        this.#listener.onOpen();
        return true;
      case 'in':
        this.#listener.onFrame('frame' in event ? event.frame : bytesFromBase64(event.base64)?.buffer);
        return true;
      case 'out': {
        const message = JSON.parse(event.frame) as ClientMessage;
        if (!message.type || message.type === 'pong') return false;
        this.#acted(message);
        return true;
      }
      case 'hang_up':
        this.#acted({ type: 'hang_up' });
        this.close(NORMAL_CLOSURE);
        return true;
      case 'close':
        this.close(event.code, event.reason);
        return true;
      default:
        this.close(NORMAL_CLOSURE, 'The recording ends here.');
        return true;
    }
  }

  #wait(): void {
    const { untilNext } = this;
    if (untilNext === undefined) return;
    this.#clock.after(untilNext, () => {
      this.step();
      this.#wait();
    });
  }
}
