import type { ReactElement } from 'react';

type Style = Intl.DateTimeFormatOptions['timeStyle'];

let formats: [time: Intl.DateTimeFormat, whole: Intl.DateTimeFormat] | undefined;

const formatOf = (timeStyle: Style, dateStyle?: Style): Intl.DateTimeFormat =>
  new Intl.DateTimeFormat(undefined, { timeStyle, dateStyle });

/**
 * Each costs milliseconds to make, and `toLocaleString` makes one a call. The page's first costs the most, and does less harm
 * before there are turns than with the first of them, when a voice begins whose words are to be marked.
 */
export const turnTimeFormats = (): NonNullable<typeof formats> =>
  (formats ??= [formatOf('short'), formatOf('medium', 'medium')]);

/** When a turn began, by the reader's own clock and custom. */
export function TurnTime({ at }: { at: number }): ReactElement {
  const [time, whole] = turnTimeFormats();
  return (
    <time className="parlando-turn-time" dateTime={new Date(at).toISOString()} title={whole.format(at)}>
      {time.format(at)}
    </time>
  );
}
