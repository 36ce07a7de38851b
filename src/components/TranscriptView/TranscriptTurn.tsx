import { type ReactNode, useLayoutEffect } from 'react';
import type { VoiceSession } from '../../core/session/VoiceSession';
import type { Turn } from '../../core/state/Turn';
import { TurnBody } from './TurnBody';
import { TurnActions } from './TurnActions';
import { TurnTime } from './TurnTime';
import type { TranscriptLook } from './TranscriptLook';
import { useOpenTurn } from './useOpenTurn';

/** One turn. While it is open it follows its own words; nothing else renders for them. */
export function TranscriptTurn({
  session,
  id,
  closed,
  look,
  onGrow,
}: {
  session: VoiceSession;
  id: string;
  /** Undefined while it is open. */
  closed: Turn | undefined;
  look: TranscriptLook;
  /** Hears of each piece that is shown. */
  onGrow: () => void;
}): ReactNode {
  const turn = useOpenTurn(session, id, closed);
  // Before the frame is laid out. No server comes here: it has no turns.
  useLayoutEffect(onGrow);
  if (!turn) return null;
  const { messages, slots, languageOf } = look;
  const { correction, interruption, role, status, text, startedAt } = turn;
  // What was cut off is shown as such already, and its correction says the same.
  const corrected = !interruption && correction?.original !== text ? correction : undefined;
  const standard = (
    <div
      className="parlando-turn"
      data-role={role}
      data-status={status}
      data-interrupted={interruption && ''}
      data-corrected={corrected && ''}
    >
      <span className="parlando-turn-speaker">
        {slots.speaker ? slots.speaker(turn) : messages.speaker[role]}
      </span>
      <div className="parlando-turn-body" lang={languageOf(turn)}>
        <TurnBody session={session} turn={turn} look={look} corrected={corrected} />
      </div>
      <div className="parlando-turn-meta">
        {slots.time ? slots.time(turn) : <TurnTime at={startedAt} />}
        {closed && <TurnActions session={session} turn={turn} look={look} />}
      </div>
    </div>
  );
  return slots.turn ? slots.turn(turn, standard) : standard;
}
