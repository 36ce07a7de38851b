import type { Clock } from '../../Clock';

/** Between two posts, in milliseconds: a frame of the screen. */
const INTERVAL_MS = 16;

/**
 * Gathers what goes to another thread: when the last post was longer ago than a frame of the screen, the next leaves as soon as
 * what runs is done, with all that it said; otherwise it takes with it all that came since.
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
  let posts = 0;
  const leave = (): void => {
    posts++;
    lastAt = clock.now();
    post(batch.splice(0), transfer.splice(0));
  };
  return (item, handed = [], urgent) => {
    const isFirst = batch.push(item) === 1;
    transfer.push(...handed);
    if (urgent) return leave();
    if (!isFirst) return;
    const mine = posts;
    const due = (): void => {
      // It may have gone with what was urgent.
      if (mine === posts) leave();
    };
    const wait = lastAt + INTERVAL_MS - clock.now();
    if (wait > 0) clock.after(wait, due);
    else queueMicrotask(due);
  };
}
