import type { ReactElement } from 'react';
import { Icon } from '../../../components/Icon';
import { MessageComposer } from '../../../components/MessageComposer/MessageComposer';
import { soundIcons } from '../../../components/soundIcons';
import type { WidgetWords } from '../words/WidgetWords';

const IN_TEXT = { audio: false } as const;

/** Where the user writes: into the conversation that goes on, or to begin one in text. */
export function WidgetComposer({
  words,
  onTalk,
}: {
  words: WidgetWords;
  /** Goes on in voice; undefined where that is not to be. */
  onTalk: (() => void) | undefined;
}): ReactElement {
  return (
    <MessageComposer
      startOnSend={IN_TEXT}
      actions={
        onTalk && (
          <button
            type="button"
            className="parlando-widget-speak"
            aria-label={words.talk}
            title={words.talk}
            onClick={onTalk}
          >
            <Icon path={soundIcons.microphone.open} />
          </button>
        )
      }
    />
  );
}
