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
  readonly #events: RecordedEvent[];
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
    this.#events = [...events];
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
    const [first] = this.#events;
    this.#zero = this.#clock.now() - (first?.at ?? 0);
    if (first?.event === 'out') this.#events.shift();
    if (this.#byItself) this.#wait();
  }

  close(code: number, reason = ''): void {
    if (this.#closed) return;
    this.#closed = true;
    this.#listener.onClose(code, reason);
  }

  /** How long it is until the next event, in milliseconds; undefined when there is none, or the session has not begun yet. */
  get untilNext(): number | undefined {
    const [next] = this.#events;
    if (!next || this.#closed || this.#zero === undefined) return undefined;
    return Math.max(0, this.#zero + next.at - this.#clock.now());
  }

  /** The next event happens. */
  step(): void {
    if (!this.#closed) this.#play();
  }

  #wait(): void {
    const { untilNext } = this;
    if (untilNext === undefined) return;
    this.#clock.after(untilNext, () => {
      this.step();
      this.#wait();
    });
  }

  #play(): void {
    const event = this.#events.shift();
    switch (event?.event) {
      case 'open':
        return this.#listener.onOpen();
      case 'in':
        return this.#listener.onFrame('frame' in event ? event.frame : bytesFromBase64(event.base64)?.buffer);
      case 'out':
        if ('frame' in event) this.#act(event.frame);
        return;
      case 'hang_up':
        this.#acted({ type: 'hang_up' });
        return this.close(NORMAL_CLOSURE);
      case 'close':
        return this.close(event.code, event.reason);
      default:
        return this.close(NORMAL_CLOSURE, 'The recording ends here.');
    }
  }

  #act(frame: string): void {
    const message = JSON.parse(frame) as ClientMessage;
    if (message.type !== undefined && message.type !== 'pong') this.#acted(message);
  }
}
