import type { ReadableStore } from '../core/Store';

type Subscribe = ReadableStore<unknown>['subscribe'];

/**
 * Subscribes to a store that is kept up to date only while somebody does.
 *
 * @param start Called for the first who subscribes. What it returns is called when the last has left.
 */
export function whileWatched(subscribe: Subscribe, start: () => () => void): Subscribe {
  let count = 0;
  let stop: () => void = () => undefined;
  return (listener) => {
    if (!count++) stop = start();
    let leave: (() => void) | undefined = subscribe(listener);
    return () => {
      leave?.();
      if (leave && !--count) stop();
      leave = undefined;
    };
  };
}
