/** How far Page Up and Page Down go. */
const PAGE = 10;

/** Where a key leads in a list from `place`; undefined if it is none that leads anywhere. */
export function placeAfterKey(key: string, place: number, last: number): number | undefined {
  const to: Record<string, number> = {
    ArrowUp: place - 1,
    ArrowDown: place + 1,
    PageUp: place - PAGE,
    PageDown: place + PAGE,
    Home: 0,
    End: last,
  };
  const next = to[key];
  return next === undefined ? undefined : Math.max(0, Math.min(last, next));
}
