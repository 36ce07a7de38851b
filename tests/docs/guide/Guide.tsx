import { TalkButton, TranscriptView, useConversation } from 'parlando';
import type { ReactElement } from 'react';

export function Guide(): ReactElement {
  const { status, agent } = useConversation();
  return (
    <main>
      <h1>{agent === 'speaking' ? 'The guide speaks' : 'Ask the guide'}</h1>
      <TranscriptView />
      <TalkButton />
      {status.name === 'reconnecting' && <p role="status">One moment, the line is down.</p>}
    </main>
  );
}
