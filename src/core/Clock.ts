/** Time, as the core knows it. The system's own is {@link systemClock}; `parlando/testing` has one that moves when told. */
export interface Clock {
  /**
   * Milliseconds on a monotonic scale of its own; the system's is that of `performance.now()` and of animation frames.
   *
   * @param at A moment by `performance.now()`, the next paint say, to be told on this scale. Default: the present, which is all
   *   that a clock knows that moves when told.
   */
  now(at?: number): number;
  /** Milliseconds since the Unix epoch, for timestamps that people read. */
  date(): number;
  /** Calls back once after `delayMs`. Returns its undo. */
  after(delayMs: number, callback: () => void): () => void;
}

/** The clock of the machine. */
export const systemClock: Clock = {
  now: (at = performance.now()) => at,
  date: () => Date.now(),
  after(delayMs, callback) {
    const timer = setTimeout(callback, delayMs);
    return () => clearTimeout(timer);
  },
};
