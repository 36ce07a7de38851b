import type { Messages } from '../Messages';

export const englishStatus: Pick<Messages, 'status'> = {
  status: {
    idle: 'Not connected',
    connecting: 'Connecting',
    connected: 'Connected',
    listening: 'Listening',
    thinking: 'Thinking',
    speaking: 'Speaking',
    reconnecting: 'Reconnecting',
    failed: 'Connection failed',
    ended: 'Conversation over',
    tryCount: (count) => `Reconnecting, try ${count}`,
  },
};
