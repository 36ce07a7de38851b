import { type KeyboardEvent, type ReactElement, useId, useRef, useState } from 'react';
import { Icon } from '../Icon';
import type { ExportFormat } from './export/exportTranscript';
import { saveFile } from './export/saveFile';
import type { TranscriptMessages } from './TranscriptMessages';

const ARROW = 'M8 2v7.5M4.8 6.5 8 9.7l3.2-3.2M2.5 10.5v3h11v-3';
const FORMATS = ['text', 'markdown', 'json'] as const;

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
    if (isOpen && key === 'Escape') close();
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
        {FORMATS.map((format) => (
          <li key={format}>
            <button
              type="button"
              onKeyDown={onKeyDown}
              onClick={() => {
                saveFile(words.fileName, format, write(format));
                close();
              }}
            >
              {words.exportAs[format]}
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}
