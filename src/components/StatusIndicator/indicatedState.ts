import type { AgentActivity, Status } from '../../core/state/ConversationState';

/** Everything that the status indicator can show. */
export const indicatedStates = [
  'idle',
  'connecting',
  'listening',
  'thinking',
  'speaking',
  'reconnecting',
  'failed',
  'ended',
] as const;

/** What goes on, connection and agent in one word. */
export type IndicatedState = (typeof indicatedStates)[number];

export function indicatedState(status: Status, agent: AgentActivity): IndicatedState {
  if (status.name === 'connected') return agent === 'absent' ? 'listening' : agent;
  if (status.name === 'ended') return 'error' in status.reason ? 'failed' : 'ended';
  return status.name;
}
