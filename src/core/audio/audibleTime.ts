/** How far the browser's own timestamp may lie from what its latencies say before it is not believed, in seconds. */
const TOLERANCE_SECONDS = 0.02;
/** What a browser that reports no output latency is taken to need, in seconds. */
const ASSUMED_OUTPUT_LATENCY_SECONDS = 0.02;

/** The parts of an `AudioContext` that tell when its sound is heard. */
export interface OutputTiming {
  readonly currentTime: number;
  readonly baseLatency?: number;
  readonly outputLatency?: number;
  getOutputTimestamp?(): AudioTimestamp;
}

/** Seconds from rendering to the ear, as far as the browser says. */
export function outputDelay({ baseLatency = 0, outputLatency }: OutputTiming): number {
  return baseLatency + (outputLatency || ASSUMED_OUTPUT_LATENCY_SECONDS);
}

/**
 * The context time, in seconds, whose sound is heard at `now`. From the output timestamp where there is one that agrees
 * with the latencies; else from those alone.
 *
 * @param now Milliseconds on the scale of `performance.now()`, which may lie a frame or so ahead.
 * @param clockNow The same clock at this moment.
 */
export function audibleTime(timing: OutputTiming, now: number, clockNow: number): number {
  const ahead = (now - clockNow) / 1000;
  const byLatency = timing.currentTime + ahead - outputDelay(timing);
  const stamp = timing.getOutputTimestamp?.();
  if (!stamp?.performanceTime || stamp.contextTime === undefined) return byLatency;
  const byStamp = stamp.contextTime + (now - stamp.performanceTime) / 1000;
  return Math.abs(byStamp - byLatency) <= TOLERANCE_SECONDS ? byStamp : byLatency;
}
