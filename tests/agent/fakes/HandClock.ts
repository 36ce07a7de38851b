import type { Clock } from '../../../src/core/Clock';

/** A clock that stands until it is moved. */
export class HandClock implements Clock {
  #now = 0;
  readonly #timers = new Set<{ at: number; callback: () => void }>();

  now(): number {
    return this.#now;
  }

  date(): number {
    return Date.UTC(2026, 10, 22) + this.#now;
  }

  after(delayMs: number, callback: () => void): () => void {
    const timer = { at: this.#now + Math.max(0, delayMs), callback };
    this.#timers.add(timer);
    return () => void this.#timers.delete(timer);
  }

  /** Moves on, and calls what falls due, in order. */
  move(ms: number): void {
    const end = this.#now + ms;
    for (;;) {
      const [next] = [...this.#timers].filter(({ at }) => at <= end).sort((a, b) => a.at - b.at);
      if (!next) break;
      this.#now = next.at;
      this.#timers.delete(next);
      next.callback();
    }
    this.#now = end;
  }

  get pending(): number {
    return this.#timers.size;
  }
}
