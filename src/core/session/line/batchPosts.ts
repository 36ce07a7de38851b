import type { Clock } from '../../Clock';

/** Between two posts, in milliseconds: a frame of the screen. */
const INTERVAL_MS = 16;

/**
 * Gathers what goes to another thread: a post leaves at once, with all that is said in the same breath, when the last was longer
 * ago than a frame of the screen, and takes with it all that came since otherwise.
 *
 * @returns Takes an item, what of it changes hands, and whether it goes at once: a page that is hidden may wait a second.
 */
export function batchPosts<T>(
  post: (batch: T[], transfer: Transferable[]) => void,
  clock: Clock,
): (item: T, transfer?: Transferable[], urgent?: boolean) => void {
  const batch: T[] = [];
  const transfer: Transferable[] = [];
  let lastAt = -Infinity;
  const leave = (): void => {
    // It may have gone with what was urgent.
    if (batch.length === 0) return;
    lastAt = clock.now();
    post(batch.splice(0), transfer.splice(0));
  };
  return (item, handed = [], urgent) => {
    const isFirst = batch.push(item) === 1;
    transfer.push(...handed);
    if (urgent) return leave();
    if (!isFirst) return;
    const wait = lastAt + INTERVAL_MS - clock.now();
    if (wait > 0) clock.after(wait, leave);
    else queueMicrotask(leave);
  };
}
