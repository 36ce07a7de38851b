import { type ReactElement, useState, useSyncExternalStore } from 'react';
import type { VoiceSession } from '../../core/session/VoiceSession';
import type { Turn } from '../../core/state/Turn';
import type { TranscriptWords } from './transcriptWords';
import { createAnnouncements } from './createAnnouncements';

const NONE: readonly Turn[] = [];

/**
 * Has the turns that finish from now on read out, each once and whole: text that streams in is never spoken in pieces, what was
 * there before is not read again, and what the agent's voice has said is not said over it.
 */
export function FinishedTurns({
  session,
  messages,
}: {
  session: VoiceSession;
  messages: TranscriptWords;
}): ReactElement {
  // A session that takes the place of another begins with what it has.
  const [announcements, setAnnouncements] = useState(() => createAnnouncements(session));
  if (announcements.session !== session) setAnnouncements(createAnnouncements(session));
  const spoken = useSyncExternalStore(session.state.subscribe, announcements.get, () => NONE);
  return (
    <div className="parlando-visually-hidden" aria-live="polite" aria-relevant="additions">
      {spoken.map(({ id, role, text, interruption }) => (
        <p key={id} dir="auto">
          {messages.announcement(messages.speaker[role], text, !interruption)}
        </p>
      ))}
    </div>
  );
}
