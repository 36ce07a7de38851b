/** Everything that the latency meter can show. */
export type LatencyState = 'unknown' | 'good' | 'fair' | 'poor';

/** Up to which round trip a talk feels direct, and up to which it goes, in milliseconds. */
const GOOD = 150;
const FAIR = 400;

export function latencyState(ms: number | undefined): LatencyState {
  if (ms === undefined) return 'unknown';
  if (ms <= GOOD) return 'good';
  return ms <= FAIR ? 'fair' : 'poor';
}
