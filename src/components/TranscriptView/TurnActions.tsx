import type { ReactNode } from 'react';
import type { VoiceSession } from '../../core/session/VoiceSession';
import type { Turn } from '../../core/state/Turn';
import { FeedbackButtons } from '../FeedbackButtons/FeedbackButtons';
import { CopyButton } from './CopyButton';
import type { TranscriptLook } from './TranscriptLook';

/** What can be done with one finished turn. */
export function TurnActions({
  session,
  turn,
  look: { messages, slots, turnActions },
}: {
  session: VoiceSession;
  turn: Turn;
  look: TranscriptLook;
}): ReactNode {
  if (slots.actions) return slots.actions(turn);
  if (!turnActions) return null;
  const { role, eventId, text } = turn;
  const { transcriptView: words } = messages;
  return (
    <div className="parlando-turn-actions">
      {text && (
        <CopyButton className="parlando-icon-button" label={words.copyTurn} text={() => text} words={words} />
      )}
      {role === 'agent' && eventId !== undefined && (
        <FeedbackButtons conversation={{ session }} turn={turn} messages={messages} />
      )}
    </div>
  );
}
