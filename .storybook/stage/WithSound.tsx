import { type ReactElement, type ReactNode, useEffect, useState } from 'react';
import { ConversationProvider } from '../../src/hooks/ConversationProvider';
import { useSessionState } from '../../src/hooks/useSessionState';
import type { Recording } from './Recording';
import { SoundStage } from './SoundStage';

/** Gives a story a conversation in real time, and a button that lets it be heard. */
export function WithSound({
  recordings,
  children,
}: {
  recordings: readonly Recording[];
  children: ReactNode;
}): ReactElement {
  const [stage] = useState(() => new SoundStage(recordings));
  useEffect(() => () => stage.session.dispose(), [stage]);
  const name = useSessionState(stage.session, ({ status }) => status.name);
  const runs = name !== 'idle' && name !== 'ended';
  const press = (): void => {
    if (runs) void stage.session.endSession();
    else stage.play().catch(() => undefined);
  };
  return (
    <ConversationProvider session={stage.session}>
      <div className="catalogue-sound">
        <button type="button" aria-pressed={runs} onClick={press}>
          <svg viewBox="0 0 16 16" aria-hidden="true">
            {runs ? <path d="M4 4h8v8H4z" /> : <path d="M5 3l8 5-8 5z" />}
          </svg>
          {runs ? 'Stop' : 'Play with sound'}
        </button>
        {children}
      </div>
    </ConversationProvider>
  );
}
