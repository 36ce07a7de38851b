import type { Clock } from '../../Clock';

/** Between two posts, in milliseconds: a frame of the screen. */
const INTERVAL_MS = 16;

/**
 * Gathers what goes to another thread: when the last post was longer ago than a frame of the screen, the next leaves as soon as
 * what runs is done, with all that it said; otherwise it takes with it all that came since.
 *
 * @returns Takes an item, what of it changes hands, and for how long it may wait for the next instead, in milliseconds. 0: not even for
 *   what runs, as a page that is hidden may take a second.
 */
export function batchPosts<T>(
  post: (batch: T[], transfer: Transferable[]) => void,
  clock: Clock,
): (item: T, transfer?: Transferable[], patienceMs?: number) => void {
  const batch: T[] = [];
  const transfer: Transferable[] = [];
  let lastAt = -Infinity;
  let dueAt = Infinity;
  const leave = (): void => {
    lastAt = clock.now();
    dueAt = Infinity;
    post(batch.splice(0), transfer.splice(0));
  };
  return (item, handed = [], patienceMs) => {
    batch.push(item);
    transfer.push(...handed);
    if (patienceMs === 0) return leave();
    const now = clock.now();
    const at = patienceMs ? now + patienceMs : lastAt + INTERVAL_MS;
    if (at >= dueAt) return;
    dueAt = at;
    const due = (): void => {
      // It may have gone with what was more urgent.
      if (at === dueAt) leave();
    };
    if (at > now) clock.after(at - now, due);
    else queueMicrotask(due);
  };
}
