import type { AgentActivity, Status } from '../core/state/ConversationState';

/** What goes on, connection and agent in one word. */
export type TalkState =
  'idle' | 'connecting' | 'listening' | 'thinking' | 'speaking' | 'reconnecting' | 'failed' | 'ended';

export function talkState({ status, agent }: { status: Status; agent: AgentActivity }): TalkState {
  if (status.name === 'connected') return agent === 'absent' ? 'listening' : agent;
  if (status.name === 'ended') return 'error' in status.reason ? 'failed' : 'ended';
  return status.name;
}
