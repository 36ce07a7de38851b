import type { AgentActivity, Status } from '../../core/state/ConversationState';
import type { TalkAction } from '../messages/Messages';

/** What goes on, as the talk button shows it. */
export type TalkState = 'idle' | 'connecting' | 'listening' | 'thinking' | 'speaking' | 'failed' | 'ended';

export function talkState(status: Status, agent: AgentActivity): TalkState {
  switch (status.name) {
    case 'connected':
      return agent === 'absent' ? 'listening' : agent;
    case 'ended':
      return 'error' in status.reason ? 'failed' : 'ended';
    case 'reconnecting':
      return 'connecting';
    default:
      return status.name;
  }
}

/** What a press does in each state. */
export const actionOf: Record<TalkState, TalkAction> = {
  idle: 'start',
  connecting: 'cancel',
  listening: 'end',
  thinking: 'end',
  speaking: 'end',
  failed: 'retry',
  ended: 'again',
};
