import type { SyntheticEvent } from 'react';

type Handler = (event: SyntheticEvent) => void;

/** `given` with the handlers of `own` after those of the same name, unless these prevent the default. */
export function withHandlers<P extends object>(given: P, own: object): P {
  const both = { ...given } as Record<string, unknown>;
  for (const [name, value] of Object.entries(own)) {
    const first = both[name] as Handler | undefined;
    const then = value as Handler;
    both[name] = (event: SyntheticEvent): void => {
      first?.(event);
      if (!event.defaultPrevented) then(event);
    };
  }
  return both as P;
}
