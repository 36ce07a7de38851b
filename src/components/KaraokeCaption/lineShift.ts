/**
 * How far `track` has to move up, in CSS pixels, for the line of `word` to be in `window` with the next line below it. A
 * whole number of lines; 0 as long as all fits, and where no line height is set.
 */
export function lineShift(window: HTMLElement, track: HTMLElement, word: HTMLElement): number {
  const line = parseFloat(getComputedStyle(track).lineHeight);
  const place = word.getClientRects()[0];
  if (!place || !(line > 0)) return 0;
  const { top, height } = track.getBoundingClientRect();
  const current = Math.floor(((place.top + place.bottom) / 2 - top) / line);
  const visible = Math.max(1, Math.round(window.clientHeight / line));
  const first = Math.min(current - Math.max(0, visible - 2), Math.round(height / line) - visible);
  return Math.max(0, first) * line;
}
