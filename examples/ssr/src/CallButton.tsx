import { shallow, useConversation } from 'parlando';
import type { ReactElement } from 'react';

export function CallButton(): ReactElement {
  const { status, startSession, endSession } = useConversation(
    ({ status, startSession, endSession }) => ({ status, startSession, endSession }),
    shallow,
  );
  const isOver = status.name === 'idle' || status.name === 'ended';
  // What keeps it from starting is the conversation's `problem`, which the page shows.
  const start = (): void => void startSession().catch(() => undefined);
  const end = (): void => void endSession();

  return (
    <button type="button" className="call" data-status={status.name} onClick={isOver ? start : end}>
      {isOver ? 'Start talking' : 'Hang up'}
    </button>
  );
}
