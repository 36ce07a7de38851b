import type { ReactElement } from 'react';
import type { Conversation } from '../src/index';

/** What goes on, as a score would say it and in plain words. */
function marking({ status, agent, turns, microphone }: Conversation): [italian: string, plain: string] {
  if (status.name === 'idle') return ['tacet', 'nobody is talking yet'];
  if (status.name === 'connecting') {
    const waits = {
      permission: 'waiting for your microphone',
      token: 'asking for the address',
      socket: 'calling the agent',
      handshake: 'the agent is answering',
    };
    return ['attacca', waits[status.stage]];
  }
  if (status.name === 'reconnecting') return ['fermata', 'the line was lost, calling again'];
  if (status.name === 'ended') {
    if ('error' in status.reason) return ['interrotto', 'the conversation stopped'];
    return ['al fine', 'the conversation is over'];
  }
  if (agent === 'speaking') return ['parlando', 'the agent is speaking'];
  if (agent === 'thinking') return ['pensieroso', 'the agent is thinking'];
  if (turns.at(-1)?.interruption) return ['subito', 'you cut in'];
  if (microphone.status !== 'on') return ['ascoltando', 'type, and the agent answers'];
  return microphone.muted
    ? ['con sordino', 'your microphone is muted']
    : ['ascoltando', 'the agent is listening'];
}

export function Marking({ conversation }: { conversation: Conversation }): ReactElement {
  const [italian, plain] = marking(conversation);
  return (
    <p className="marking">
      <i lang="it">{italian}</i>
      <span role="status">{plain}</span>
    </p>
  );
}
