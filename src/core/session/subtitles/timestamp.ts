/** Hours, minutes, seconds and milliseconds: `00:01:02.345`. Before the beginning is the beginning. */
export function timestamp(ms: number, point: '.' | ','): string {
  const whole = Math.max(0, Math.round(ms));
  const part = (divisor: number, modulus: number, width = 2): string =>
    String(Math.floor(whole / divisor) % modulus).padStart(width, '0');
  return `${part(3_600_000, Infinity)}:${part(60_000, 60)}:${part(1000, 60)}${point}${part(1, 1000, 3)}`;
}
