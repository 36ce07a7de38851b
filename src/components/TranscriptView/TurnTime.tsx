import { memo, type MemoExoticComponent, type ReactElement } from 'react';

/** Each costs milliseconds to make, and `toLocaleString` makes one a call. */
let formats: { time: Intl.DateTimeFormat; whole: Intl.DateTimeFormat } | undefined;

/** When a turn began, by the reader's own clock and custom. */
export const TurnTime: MemoExoticComponent<(props: { at: number }) => ReactElement> = /* @__PURE__ */ memo(
  function TurnTime({ at }: { at: number }): ReactElement {
    const { time, whole } = (formats ??= {
      time: new Intl.DateTimeFormat(undefined, { timeStyle: 'short' }),
      whole: new Intl.DateTimeFormat(undefined, { dateStyle: 'medium', timeStyle: 'medium' }),
    });
    return (
      <time className="parlando-turn-time" dateTime={new Date(at).toISOString()} title={whole.format(at)}>
        {time.format(at)}
      </time>
    );
  },
);
