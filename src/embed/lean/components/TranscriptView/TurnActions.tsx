import type { ReactNode } from 'react';
import { FeedbackButtons } from '../../../../components/FeedbackButtons/FeedbackButtons';
import type { TranscriptLook } from '../../../../components/TranscriptView/TranscriptLook';
import type { Turn } from '../../../../core/state/Turn';

/** What can be done with one finished turn: in so little room no more than to like it or not. */
export function TurnActions({
  turn,
  look: { turnActions },
}: {
  turn: Turn;
  look: TranscriptLook;
}): ReactNode {
  if (!turnActions || turn.role !== 'agent' || turn.eventId === undefined) return null;
  return (
    <div className="parlando-turn-actions">
      <FeedbackButtons turn={turn} />
    </div>
  );
}
