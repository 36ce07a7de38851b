import type { Clock } from '../Clock';

/** How far the browser's own timestamp may lie from what its latencies say before it is not believed, in seconds. */
const TOLERANCE = 0.02;
/** What a browser that reports no output latency is taken to need, in seconds. */
const ASSUMED_OUTPUT_LATENCY = 0.02;
/** Readings jitter by some milliseconds: the mean of about so many seconds is taken, */
const SMOOTHING = 0.5;
/** one reading weighs at most so much of it once there are several, */
const HEAVIEST = 0.2;
/** but one by the context's time that is ahead of the mean weighs this: that time moves in steps, and lags until the next. */
const AHEAD = 0.5;
/** and the mean is never further than this from the last reading, in seconds. */
const BOUND = 0.04;
/** Asked again within this time, in seconds, it does not read again. */
const FRESH = 0.004;

/** The parts of an `AudioContext` that tell when its sound is heard. */
export interface OutputTiming {
  readonly currentTime: number;
  readonly baseLatency?: number;
  readonly outputLatency?: number | undefined;
  getOutputTimestamp?(): AudioTimestamp;
}

/**
 * Knows which moment of the context is heard when. It reads the output timestamp while that runs forward and agrees with
 * the latencies; else those; else the base latency and 20 ms. What it says never runs backwards, follows a change of the
 * output to 40 ms at once where that lies ahead, and to the rest within a second or so.
 */
export class AudibleClock {
  readonly #timing: OutputTiming;
  readonly #clock: Clock;
  readonly #extraLatencyMs: () => number;
  /** The last timestamp, and whether it was believed. */
  #contextTime = 0;
  #performanceTime = 0;
  #stamped = false;
  #readings = 0;
  #readAt = 0;
  /** The context's time that is heard less the clock's, in seconds. */
  #shift = 0;
  #latestNow = -Infinity;
  #latest = -Infinity;

  /** @param extraLatencyMs Gives what the sound needs beyond what the browser tells; may be negative. */
  constructor(timing: OutputTiming, clock: Clock, extraLatencyMs: () => number = () => 0) {
    this.#timing = timing;
    this.#clock = clock;
    this.#extraLatencyMs = extraLatencyMs;
  }

  /**
   * The context time, in seconds, whose sound is heard at `now`.
   *
   * @param now Milliseconds of the clock, which may lie a frame or so ahead.
   */
  at(now: number): number {
    this.#read();
    const time = this.#shift + (now - this.#extraLatencyMs()) / 1000;
    // The present is still asked for after the next paint was.
    if (now < this.#latestNow) return time;
    this.#latestNow = now;
    return (this.#latest = Math.max(this.#latest, time));
  }

  /** The output is another: what was read of the old one no longer counts. */
  forget(): void {
    this.#readings = 0;
  }

  #read(): void {
    const now = this.#clock.now() / 1000;
    const passed = now - this.#readAt;
    if (this.#readings > 0 && passed < FRESH) return;
    const reading = this.#heard(now) - now;
    const isFirst = this.#latest === -Infinity;
    const isAhead = !this.#stamped && reading > this.#shift;
    const weight = Math.max(1 / ++this.#readings, isAhead ? AHEAD : Math.min(HEAVIEST, passed / SMOOTHING));
    const mean = this.#shift + (reading - this.#shift) * weight;
    const near = Math.max(reading - BOUND, Math.min(reading + BOUND, mean));
    this.#shift = isFirst ? reading : Math.max(this.#shift - passed, near);
    this.#readAt = now;
  }

  #heard(now: number): number {
    const { currentTime, baseLatency = 0, outputLatency = 0 } = this.#timing;
    const told = currentTime - baseLatency - outputLatency;
    const { contextTime = -1, performanceTime = 0 } = this.#timing.getOutputTimestamp?.() ?? {};
    const byStamp = contextTime + now - performanceTime / 1000;
    const agrees = performanceTime > 0 && Math.abs(byStamp - told) <= TOLERANCE;
    this.#stamped = agrees && contextTime >= this.#contextTime && performanceTime >= this.#performanceTime;
    this.#contextTime = contextTime;
    this.#performanceTime = performanceTime;
    if (this.#stamped) return byStamp;
    // A latency of 0 is believed where a timestamp says so too.
    return outputLatency > 0 || agrees ? told : told - ASSUMED_OUTPUT_LATENCY;
  }
}
