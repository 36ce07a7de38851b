import { type KeyboardEvent, type ReactElement, useId, useRef, useState } from 'react';
import { Icon } from '../Icon';
import type { ExportFormat } from './export/exportTranscript';
import { saveFile } from './export/saveFile';
import type { TranscriptMessages } from './TranscriptMessages';

const ARROW = 'M12 3.5v11m-5-5 5 5 5-5M4 15.5v5h16v-5';

/** Saves the conversation as a file. Escape, a choice or going elsewhere closes it. */
export function ExportMenu({
  write,
  words,
}: {
  write: (format: ExportFormat) => string;
  words: TranscriptMessages;
}): ReactElement {
  const [isOpen, setOpen] = useState(false);
  const opener = useRef<HTMLButtonElement>(null);
  const listId = useId();
  const close = (): void => {
    setOpen(false);
    opener.current!.focus();
  };
  const onKeyDown = ({ key }: KeyboardEvent): void => {
    if (key === 'Escape') close();
  };
  return (
    <div
      className="parlando-export"
      onBlur={({ currentTarget, relatedTarget }) => {
        if (!currentTarget.contains(relatedTarget)) setOpen(false);
      }}
    >
      <button
        ref={opener}
        type="button"
        className="parlando-icon-button"
        aria-label={words.export}
        title={words.export}
        aria-expanded={isOpen}
        aria-controls={listId}
        onClick={() => setOpen(!isOpen)}
        onKeyDown={onKeyDown}
      >
        <Icon path={ARROW} />
      </button>
      <ul id={listId} hidden={!isOpen}>
        {(Object.entries(words.exportAs) as [ExportFormat, string][]).map(([format, name]) => (
          <li key={format}>
            <button
              type="button"
              onKeyDown={onKeyDown}
              onClick={() => {
                saveFile(words.fileName, format, write(format));
                close();
              }}
            >
              {name}
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}
