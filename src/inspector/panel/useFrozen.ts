import { useState } from 'react';

/** The value, or while `frozen` the one it had when that began. */
export function useFrozen<T>(value: T, frozen: boolean): T {
  const [held, setHeld] = useState<{ value: T }>();
  if (frozen && !held) setHeld({ value });
  if (!frozen && held) setHeld(undefined);
  return frozen && held ? held.value : value;
}
