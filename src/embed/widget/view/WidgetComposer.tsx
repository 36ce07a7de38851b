import { type ReactElement, type SubmitEvent, useId, useRef } from 'react';
import { Icon } from '../../../components/Icon';
import { ComposerField } from '../../../components/MessageComposer/ComposerField';
import { englishComposer } from '../../../components/messages/english/englishComposer';
import { useMessages } from '../../../components/messages/useMessages';
import { soundIcons } from '../../../components/soundIcons';
import type { Calls } from '../calls/Calls';
import type { WidgetWords } from '../words/WidgetWords';
import { useDraft } from './useDraft';

const ARROW = 'M12 19V5m-6 6 6-6 6 6';

/** Where the user writes: into the conversation that goes on, or to begin one in text. A `MessageComposer` without files. */
export function WidgetComposer({
  calls,
  words,
  onTalk,
}: {
  calls: Calls;
  words: WidgetWords;
  /** Goes on in voice; undefined where that is not to be. */
  onTalk: (() => void) | undefined;
}): ReactElement {
  const { composer: labels } = useMessages(englishComposer, undefined);
  const { text, state, problem, canSend, send, typed } = useDraft(calls);
  const field = useRef<HTMLTextAreaElement>(null);
  const hintId = useId();
  const waits = state === 'ready' || state === 'failed' || state === 'disabled' ? undefined : state;
  const hint = waits && labels.waits[waits];

  const submit = (event: SubmitEvent<HTMLFormElement>): void => {
    event.preventDefault();
    field.current?.focus();
    void send();
  };

  return (
    <form className="parlando-composer" data-state={state} onSubmit={submit}>
      <div className="parlando-composer-box">
        <div className="parlando-composer-row">
          <ComposerField
            ref={field}
            aria-label={labels.label}
            placeholder={labels.placeholder}
            aria-describedby={hintId}
            readOnly={state === 'sending'}
            value={text}
            onTyped={typed}
            onFile={undefined}
          />
          {onTalk && (
            <button
              type="button"
              className="parlando-widget-speak"
              aria-label={words.talk}
              title={words.talk}
              onClick={onTalk}
            >
              <Icon path={soundIcons.microphone.open} />
            </button>
          )}
          <button
            type="submit"
            className="parlando-composer-send"
            aria-label={labels.send}
            aria-disabled={!canSend}
            aria-describedby={hintId}
          >
            <Icon path={ARROW} />
          </button>
        </div>
      </div>
      <p id={hintId} className={hint ? 'parlando-composer-hint' : 'parlando-visually-hidden'}>
        {hint ?? (canSend ? '' : labels.empty)}
      </p>
      <p className="parlando-composer-problem" role="status">
        {problem && labels.notSent(problem.code)}
      </p>
    </form>
  );
}
