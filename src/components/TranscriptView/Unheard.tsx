import type { ReactElement } from 'react';

/** So much of what was not heard is shown; the rest of a long speech is there, and the look may hide it. */
const SHOWN = 100;

/** The words that the agent was cut off before. */
export function Unheard({ text, label }: { text: string; label: string }): ReactElement | null {
  const words = text.trimStart();
  if (!words) return null;
  const shown = words.indexOf(' ', SHOWN);
  return (
    <>
      {/* A direction of its own, or it would decide that of the paragraph. */}
      <span className="parlando-visually-hidden" dir="auto">
        {` ${label} `}
      </span>
      {words !== text && ' '}
      <s className="parlando-unheard">{shown < 0 ? words : words.slice(0, shown)}</s>
      {shown >= 0 && <s className="parlando-unheard-rest">{words.slice(shown)}</s>}
    </>
  );
}
