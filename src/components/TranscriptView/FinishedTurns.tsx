import { type ReactElement, useState } from 'react';
import type { Turn } from '../../core/state/Turn';
import type { Messages } from '../messages/Messages';

/** Turns may finish in quick succession, and each has to be in the page long enough to be taken up. */
const KEPT = 3;

/**
 * Has the turns that finish from now on read out, each once and whole: text that streams in is never spoken in pieces, and
 * what was there before is not read again.
 */
export function FinishedTurns({
  turns,
  messages,
}: {
  turns: readonly Turn[];
  messages: Messages;
}): ReactElement {
  const [before] = useState(() => new Set(turns.map(({ id }) => id)));
  const spoken = turns.slice(-KEPT).filter(({ id }) => !before.has(id));
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
