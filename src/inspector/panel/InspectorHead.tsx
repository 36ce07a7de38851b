import type { ReactElement, ReactNode } from 'react';
import type { VoiceSession } from '../../core/session/VoiceSession';
import { useSessionState } from '../../hooks/useSessionState';
import { Icon } from '../../components/Icon';
import type { InspectorMessages } from './InspectorMessages';

const PAUSE = 'M8 5v14M16 5v14';
const PLAY = 'M7.5 5v14l11-7z';

/** What goes on, and the button that holds what is shown. */
export function InspectorHead({
  session,
  status: ownStatus,
  replays,
  paused,
  words,
  onPause,
  children,
}: {
  session: VoiceSession;
  /** In place of what goes on. */
  status: ReactNode;
  replays: boolean;
  paused: boolean;
  words: InspectorMessages;
  onPause: (paused: boolean) => void;
  /** More buttons. */
  children: ReactNode;
}): ReactElement {
  const status = useSessionState(session, (state) => state.status.name);
  const agent = useSessionState(session, (state) => state.agent);
  const id = useSessionState(session, (state) => state.conversationId);
  return (
    <header className="parlando-inspector-head">
      {ownStatus === undefined ? (
        <p className="parlando-inspector-status" data-status={status}>
          <span className="parlando-inspector-dot" aria-hidden="true" />
          <strong>{replays ? words.replay : words.status[status]}</strong>
          {status === 'connected' && <bdi className="parlando-inspector-agent">{agent}</bdi>}
          {id !== undefined && <bdi className="parlando-inspector-id">{id}</bdi>}
        </p>
      ) : (
        ownStatus
      )}
      <div className="parlando-inspector-tools">
        {/* A replay has its own. */}
        {!replays && (
          <button
            type="button"
            className="parlando-inspector-button"
            data-on={paused || undefined}
            onClick={() => onPause(!paused)}
          >
            <Icon path={paused ? PLAY : PAUSE} />
            {paused ? words.resume : words.pause}
          </button>
        )}
        {children}
      </div>
    </header>
  );
}
