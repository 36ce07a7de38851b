/** Time, as the core knows it. The system's own is {@link systemClock}; `parlando/testing` has one that moves when told. */
export interface Clock {
  /** Milliseconds on a monotonic scale, comparable with `performance.now()` and with animation-frame times. */
  now(): number;
  /** Milliseconds since the Unix epoch, for timestamps that people read. */
  date(): number;
  /** Calls back once after `delayMs`. Returns its undo. */
  after(delayMs: number, callback: () => void): () => void;
}

/** The clock of the machine. */
export const systemClock: Clock = {
  now: () => performance.now(),
  date: () => Date.now(),
  after(delayMs, callback) {
    const timer = setTimeout(callback, delayMs);
    return () => clearTimeout(timer);
  },
};
