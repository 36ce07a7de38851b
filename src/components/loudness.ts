/** Speech lies between these, in decibels below full scale. */
const QUIET_DB = -50;
const LOUD_DB = -12;

/** From a root mean square to 0 to 1, evenly to the ear. */
export function loudness(rms: number): number {
  if (rms <= 0) return 0;
  return Math.min(1, Math.max(0, (20 * Math.log10(rms) - QUIET_DB) / (LOUD_DB - QUIET_DB)));
}
