import type { Messages } from '../Messages';

export const englishStart: Pick<Messages, 'start'> = {
  start: {
    label: 'Connecting',
    permission: 'Microphone',
    token: 'Access',
    socket: 'Line',
    handshake: 'Agent',
    milliseconds: (ms) => `${ms} ms`,
  },
};
