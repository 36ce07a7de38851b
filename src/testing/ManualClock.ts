import type { Clock } from '../core/Clock';

interface Timer {
  at: number;
  callback: () => void;
}

/** A clock that moves when told. Timers fire in the order of their times, each at its own time. */
export class ManualClock implements Clock {
  #now = 0;
  readonly #epoch: number;
  #timers: Timer[] = [];

  /** @param epoch What `date` says at time 0, in milliseconds since the Unix epoch. Default 2026-01-01T00:00Z. */
  constructor(epoch: number = Date.UTC(2026, 0, 1)) {
    this.#epoch = epoch;
  }

  now(): number {
    return this.#now;
  }

  date(): number {
    return this.#epoch + this.#now;
  }

  after(delayMs: number, callback: () => void): () => void {
    const timer = { at: this.#now + Math.max(0, delayMs), callback };
    const index = this.#timers.findIndex(({ at }) => at > timer.at);
    this.#timers.splice(index < 0 ? this.#timers.length : index, 0, timer);
    return () => void (this.#timers = this.#timers.filter((other) => other !== timer));
  }

  /** The machine sleeps for `ms`: time goes by, and what falls due on the way fires only with the next `advance`. */
  sleep(ms: number): void {
    this.#now += ms;
  }

  /** Moves on by `ms`, firing on the way what falls due, timers set by timers included. */
  advance(ms: number): void {
    const end = this.#now + ms;
    while (this.#timers[0] && this.#timers[0].at <= end) {
      const timer = this.#timers.shift()!;
      this.#now = Math.max(this.#now, timer.at);
      timer.callback();
    }
    this.#now = end;
  }
}
