import type { ReadableStore } from '../../core/Store';
import { pageFrames } from '../../hooks/pageFrames';

type Subscribe = ReadableStore<unknown>['subscribe'];

/**
 * Tells of the first change at once and of those that follow in the next animation frame, all together: pieces come faster than
 * they can be shown. Nobody sees them later for it, as a frame shows what its callbacks have made.
 */
export function oncePerFrame(subscribe: Subscribe): Subscribe {
  return (listener) => {
    let changed = false;
    let stop: (() => void) | undefined;
    const look = (): void => {
      if (changed) {
        changed = false;
        listener();
      } else {
        stop?.();
        stop = undefined;
      }
    };
    const leave = subscribe(() => {
      if (stop) changed = true;
      else {
        stop = pageFrames.add(look);
        listener();
      }
    });
    return () => {
      leave();
      stop?.();
    };
  };
}
