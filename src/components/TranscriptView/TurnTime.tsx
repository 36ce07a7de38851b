import type { ReactElement } from 'react';

/** When a turn began, by the reader's own clock and custom. */
export function TurnTime({ at }: { at: number }): ReactElement {
  const date = new Date(at);
  return (
    <time className="parlando-turn-time" dateTime={date.toISOString()} title={date.toLocaleString()}>
      {date.toLocaleTimeString(undefined, { hour: '2-digit', minute: '2-digit' })}
    </time>
  );
}
