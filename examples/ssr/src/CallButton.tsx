import { shallow, useConversation } from 'parlando';
import type { ReactElement } from 'react';

export function CallButton(): ReactElement {
  const { status, startSession, endSession, prepare } = useConversation(
    ({ status, startSession, endSession, prepare }) => ({ status, startSession, endSession, prepare }),
    shallow,
  );
  const isOver = status.name === 'idle' || status.name === 'ended';
  // What keeps it from starting is the conversation's `problem`, which the page shows.
  const start = (): void => void startSession().catch(() => undefined);
  const end = (): void => void endSession();
  // What a start needs is fetched while the pointer is on its way.
  const soon = (): void => void prepare();

  return (
    <button
      type="button"
      className="call"
      data-status={status.name}
      onPointerEnter={soon}
      onFocus={soon}
      onClick={isOver ? start : end}
    >
      {isOver ? 'Start talking' : 'Hang up'}
    </button>
  );
}
