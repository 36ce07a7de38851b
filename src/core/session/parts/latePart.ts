/** Hands a part to `use`: at once when it is there, else when it has come, in the order of the calls. */
export type Part<T> = (use: (part: T) => void) => void;

/** Gives a part, or a promise of it. */
export type LoadPart<T> = () => T | Promise<T>;

/**
 * A part that is loaded when it is first used.
 *
 * @param failed Called when it cannot be loaded; what waits for it is dropped, and the next use tries again.
 */
export function latePart<T>(load: LoadPart<T>, failed: (cause: unknown) => void): Part<T> {
  let part: T | undefined;
  let waiting: ((part: T) => void)[] = [];
  const come = (loaded: T): void => {
    part = loaded;
    for (let use = waiting.shift(); use; use = waiting.shift()) use(loaded);
  };
  const miss = (cause: unknown): void => {
    waiting = [];
    failed(cause);
  };
  return (use) => {
    if (part) return use(part);
    // Whoever comes first loads it.
    if (waiting.push(use) > 1) return;
    try {
      const loaded = load();
      if (loaded instanceof Promise) loaded.then(come).catch(miss);
      else come(loaded);
    } catch (cause) {
      miss(cause);
    }
  };
}
