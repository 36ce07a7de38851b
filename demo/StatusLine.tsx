import type { ReactElement } from 'react';
import type { Conversation } from '../src/index';
import { agentOrigin } from './agentOrigin';
import type { AgentCard } from './useAgentCard';

const connection = {
  idle: 'Not connected',
  connecting: 'Connecting',
  connected: 'Connected',
  reconnecting: 'Reconnecting',
  ended: 'Not connected',
};

/** Who is on the line, and how good it is. */
export function StatusLine({
  conversation,
  card,
}: {
  conversation: Conversation;
  card: AgentCard | undefined;
}): ReactElement {
  const { status, microphone, latencyMs } = conversation;
  const facts: [string, string | undefined][] = [
    ['Agent', new URL(agentOrigin()).host],
    ['Hears', card && (card.hears ?? 'nothing: type to it')],
    ['Speaks', card && (card.speaks ?? 'in writing')],
    ['Thinks', card?.thinks],
    ['Microphone', microphone.status === 'on' ? microphone.label || 'on' : undefined],
    ['Line', latencyMs === undefined ? undefined : `${Math.round(latencyMs)} ms`],
  ];
  return (
    <footer className="status-line">
      <p data-status={status.name}>{connection[status.name]}</p>
      <dl>
        {facts.map(
          ([name, value]) =>
            value !== undefined && (
              <div key={name}>
                <dt>{name}</dt>
                <dd>{value}</dd>
              </div>
            ),
        )}
      </dl>
    </footer>
  );
}
