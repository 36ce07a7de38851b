import type { Clock } from '../../core/Clock';
import type { Wire } from './Wire';

export interface PingsOptions {
  clock: Clock;
  wire: Wire;
  everyMs: number;
}

/** Asks for a pong every few seconds, and tells in each ping how long the last pong took. */
export class Pings {
  readonly #options: PingsOptions;
  #count = 0;
  #sentAt = 0;
  #lastMs: number | undefined;
  #cancel: (() => void) | undefined;

  constructor(options: PingsOptions) {
    this.#options = options;
  }

  /** Sends the first ping now. Returns its undo. */
  start(): () => void {
    const { clock, wire, everyMs } = this.#options;
    const ping = (): void => {
      this.#sentAt = clock.now();
      this.#count += 1;
      const measured = this.#lastMs === undefined ? {} : { ping_ms: this.#lastMs };
      wire.send({ type: 'ping', ping_event: { event_id: this.#count, ...measured } });
      this.#cancel = clock.after(everyMs, ping);
    };
    ping();
    return () => this.#cancel?.();
  }

  /** A pong to an older ping tells nothing any more. */
  pong(eventId: number): void {
    if (eventId === this.#count) this.#lastMs = Math.round(this.#options.clock.now() - this.#sentAt);
  }
}
