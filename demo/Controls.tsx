import type { ReactElement } from 'react';
import { type Conversation, type ErrorCode, TalkButton } from '../src/index';
import type { AgentCard } from './useAgentCard';

/** After these one can still type. */
const TYPING_HELPS: readonly (ErrorCode | undefined)[] = [
  'microphone_denied',
  'microphone_missing',
  'microphone_busy',
  'insecure_context',
];

/** The button that starts and ends, and beside it what else helps at the moment. */
export function Controls({
  conversation,
  card,
  onType,
}: {
  conversation: Conversation;
  card: AgentCard | undefined;
  onType: () => void;
}): ReactElement {
  const { microphone, problem, setMuted, startSession, status } = conversation;
  const typeInstead = (): void => {
    startSession({ microphone: false }).catch(() => undefined);
    onType();
  };
  return (
    <div className="controls">
      <TalkButton startOptions={{ microphone: card?.hears !== null }} />
      {microphone.status === 'on' && (
        <button
          type="button"
          className="quiet"
          aria-pressed={microphone.muted}
          onClick={() => setMuted(!microphone.muted)}
        >
          {microphone.muted ? 'Unmute' : 'Mute'}
        </button>
      )}
      {status.name === 'ended' && TYPING_HELPS.includes(problem?.code) && (
        <button type="button" className="quiet" onClick={typeInstead}>
          Type instead
        </button>
      )}
    </div>
  );
}
