import { type ReactElement, useEffect, useState } from 'react';
import { Icon } from '../Icon';
import type { TranscriptMessages } from './TranscriptMessages';

/** So long, in milliseconds, the button says what became of it. */
const SAID = 2000;
const SHEETS = 'M8.5 8.5v-4H20v11.5h-4M4 8.5h12V20H4z';
const TICK = 'm4.5 12.5 5 5 10-11';

/** Puts a text on the clipboard, and says so. */
export function CopyButton({
  label,
  text,
  words,
  className,
}: {
  label: string;
  /** Asked for at the press. */
  text: () => string;
  words: TranscriptMessages;
  className: string;
}): ReactElement {
  const [done, setDone] = useState<'copied' | 'notCopied'>();
  useEffect(() => {
    const timer = done && setTimeout(() => setDone(undefined), SAID);
    return () => clearTimeout(timer);
  }, [done]);
  // Pages without TLS have no clipboard, which the types do not know.
  const copy = async (): Promise<void> => navigator.clipboard.writeText(text());
  const name = done ? words[done] : label;
  return (
    <button
      type="button"
      className={className}
      data-state={done ?? 'ready'}
      aria-label={name}
      title={name}
      onClick={() =>
        void copy().then(
          () => setDone('copied'),
          () => setDone('notCopied'),
        )
      }
    >
      <Icon path={done === 'copied' ? TICK : SHEETS} />
    </button>
  );
}
