import type { LoggedEvent } from '../../../core/session/log/eventLog';
import type { SeenEvent } from './SeenEvent';

/**
 * Adds to `kept` what is new in `latest`, the last events of a log, and brings runs of sound up to date. Where nothing of
 * `kept` is left in `latest`, all of it is new. Neither is changed.
 */
export function mergeEvents(kept: readonly SeenEvent[], latest: readonly LoggedEvent[]): SeenEvent[] {
  const place = placeOfLast(kept, latest);
  const merged = [...kept];
  for (let i = 0; i <= place && i < kept.length; i++) {
    const index = kept.length - 1 - i;
    const { id, event } = kept[index]!;
    const now = latest[place - i]!;
    // A message ends all runs before it.
    if (event.count === undefined) break;
    if (now.count !== event.count) merged[index] = { id, event: now };
  }
  const lastId = kept.at(-1)?.id ?? 0;
  latest.slice(place + 1).forEach((event, i) => merged.push({ id: lastId + 1 + i, event }));
  return merged;
}

/** Where in `latest` the last of `kept` is; -1 if it is not there any more. */
function placeOfLast(kept: readonly SeenEvent[], latest: readonly LoggedEvent[]): number {
  const [before, last] = [kept.at(-2)?.event, kept.at(-1)?.event];
  if (!last) return -1;
  return latest.findLastIndex((event, i) => {
    const previous = latest[i - 1];
    // Two events of one moment may look the same: what came before them does not.
    return isSame(event, last) && (!before || !previous || isSame(previous, before));
  });
}

function isSame(a: LoggedEvent, b: LoggedEvent): boolean {
  return a.at === b.at && a.direction === b.direction && a.type === b.type && a.body === b.body;
}
