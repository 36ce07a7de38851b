/** How much of the way down is gone in one frame. */
const FALL = 0.15;

/** What a level looks like after a frame: rises are shown at once, falls softly. */
export function softFall(before: number, now: number): number {
  return now > before ? now : before + (now - before) * FALL;
}
