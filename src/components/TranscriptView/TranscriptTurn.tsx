import { memo, type MemoExoticComponent, type ReactElement } from 'react';
import type { VoiceSession } from '../../core/session/VoiceSession';
import { useTurn } from '../../hooks/useTurn';
import type { Messages } from '../messages/Messages';
import { Thinking } from './Thinking';

interface TranscriptTurnProps {
  session: VoiceSession;
  id: string;
  messages: Messages;
}

/** One turn. While it is open it follows its own words; nothing else renders for them. */
export const TranscriptTurn: MemoExoticComponent<(props: TranscriptTurnProps) => ReactElement | null> =
  /* @__PURE__ */ memo(function TranscriptTurn({
    session,
    id,
    messages,
  }: TranscriptTurnProps): ReactElement | null {
    const turn = useTurn(id, { session });
    if (!turn) return null;
    const { correction, interruption, role, status } = turn;
    // What was cut off is shown as such already, and its correction says the same.
    const corrected = correction && !interruption && correction.original !== turn.text;
    return (
      <li
        className="parlando-turn"
        data-role={role}
        data-status={status}
        data-interrupted={interruption && ''}
        data-corrected={corrected && ''}
      >
        <span className="parlando-turn-speaker">{messages.speaker[role]}</span>
        <p className="parlando-turn-text" dir="auto">
          {turn.text || (status === 'streaming' && <Thinking label={messages.thinking} />)}
          {interruption && <Unheard text={interruption.unheardText} label={messages.notHeard} />}
        </p>
        {corrected && (
          <p className="parlando-turn-note" title={messages.correctedFrom(correction.original)}>
            {messages.corrected}
          </p>
        )}
      </li>
    );
  });

/** So much of what was not heard is shown; the rest of a long speech is there, and the look may hide it. */
const UNHEARD_SHOWN = 100;

function Unheard({ text, label }: { text: string; label: string }): ReactElement | null {
  const words = text.trimStart();
  if (words === '') return null;
  const shown = words.indexOf(' ', UNHEARD_SHOWN);
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
