import { KaraokeCaption, useAgentActivity, useConversation, useStatus } from 'parlando';
import type { ReactElement } from 'react';
import { CallButton } from './CallButton';
import { MessageForm } from './MessageForm';
import { Transcript } from './Transcript';

const STATES = { absent: '', listening: 'Listening', thinking: 'Thinking', speaking: 'Speaking' };

export function Conversation(): ReactElement {
  const status = useStatus();
  const agent = useAgentActivity();
  const problem = useConversation((conversation) => conversation.problem);
  const state = status.name === 'connected' ? STATES[agent] : status.name === 'connecting' && 'Connecting';

  return (
    <main data-agent={agent}>
      <section className="stage" aria-label="The voice">
        <p className="state" role="status">
          {state}
        </p>
        <KaraokeCaption>Press the button, and say hello.</KaraokeCaption>
        {problem && <p role="alert">{problem.message}</p>}
        <CallButton />
      </section>
      <section className="words" aria-label="The words">
        <Transcript />
        <MessageForm />
      </section>
    </main>
  );
}
