import { type ReactElement, useState, useSyncExternalStore } from 'react';
import type { VoiceSession } from '../../core/session/VoiceSession';
import type { Turn } from '../../core/state/Turn';
import { createAnnouncements } from './createAnnouncements';
import type { TranscriptLook } from './TranscriptLook';

const NONE: readonly Turn[] = [];

/**
 * Has the turns that finish from now on read out, each once and whole: text that streams in is never spoken in pieces, what was
 * there before is not read again, and what the agent's voice has said is not said over it.
 */
export function FinishedTurns({
  session,
  look: { messages, languageOf },
}: {
  session: VoiceSession;
  look: Pick<TranscriptLook, 'messages' | 'languageOf'>;
}): ReactElement {
  // A session that takes the place of another begins with what it has.
  const [announcements, setAnnouncements] = useState(() => createAnnouncements(session));
  if (announcements.session !== session) setAnnouncements(createAnnouncements(session));
  const spoken = useSyncExternalStore(session.state.subscribe, announcements.get, () => NONE);
  return (
    <div className="parlando-visually-hidden" aria-live="polite" aria-relevant="additions">
      {spoken.map((turn) => (
        <p key={turn.id} dir="auto" lang={languageOf(turn)}>
          {messages.announcement(messages.speaker[turn.role], turn.text, !turn.interruption)}
        </p>
      ))}
    </div>
  );
}
