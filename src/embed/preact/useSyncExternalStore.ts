import { useEffect, useLayoutEffect, useReducer, useRef } from 'preact/hooks';

/** React's, in a page. */
export function useSyncExternalStore<T>(subscribe: (listener: () => void) => () => void, get: () => T): T {
  const shown = get();
  const shownRef = useRef({ shown, get });
  const [, renderAnew] = useReducer((count: number) => count + 1, 0);
  const look = (): void => {
    const { shown, get } = shownRef.current;
    if (!Object.is(shown, get())) renderAnew(undefined);
  };
  useLayoutEffect(() => {
    shownRef.current = { shown, get };
    look();
  });
  useEffect(() => {
    look();
    return subscribe(look);
    // It is the same for all renders.
  }, [subscribe]);
  return shown;
}
