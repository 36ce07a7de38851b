/** Milliseconds since the Unix epoch, with fractions: the bench's one scale of time. */
export function nowMs(): number {
  return performance.timeOrigin + performance.now();
}
