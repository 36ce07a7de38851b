import type { ParlandoError } from '../../ParlandoError';

/**
 * Hands a part to `use`: at once when it is there, else when it has come, in the order of the calls. When it cannot be had,
 * `missed` is told, if there is one, in place of whoever looks after such failures.
 */
export type Part<T> = (use: (part: T) => void, missed?: (error: ParlandoError) => void) => void;

type Waiting<T> = Parameters<Part<T>>;

/** Gives a part, or a promise of it. */
export type LoadPart<T> = () => T | Promise<T>;

/**
 * A part that is loaded when it is first used.
 *
 * @param say Makes the error for a part that cannot be loaded. What waits for it is dropped, and the next use tries again.
 * @param failed Told of it, once, for those who have no `missed` of their own.
 */
export function latePart<T>(
  load: LoadPart<T>,
  say: (cause: unknown) => ParlandoError,
  failed: (error: ParlandoError) => void,
): Part<T> {
  let part: T | undefined;
  let waiting: Waiting<T>[] = [];
  const come = (loaded: T): void => {
    part = loaded;
    for (let next = waiting.shift(); next; next = waiting.shift()) next[0](loaded);
  };
  const miss = (cause: unknown): void => {
    const error = say(cause);
    const missed = new Set(waiting.map(([, missed = failed]) => missed));
    waiting = [];
    for (const tell of missed) tell(error);
  };
  return (use, missed) => {
    if (part) return use(part);
    // Whoever comes first loads it.
    if (waiting.push([use, missed]) > 1) return;
    try {
      const loaded = load();
      if (loaded instanceof Promise) loaded.then(come).catch(miss);
      else come(loaded);
    } catch (cause) {
      miss(cause);
    }
  };
}
