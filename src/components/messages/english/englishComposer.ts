import type { Messages } from '../Messages';
import { englishFile } from './englishFile';

export const englishComposer: Pick<Messages, 'composer'> = /* @__PURE__ */ (() => ({
  composer: {
    label: 'Message',
    placeholder: 'Write a message',
    send: 'Send',
    waits: {
      idle: 'Start the conversation to send a message.',
      connecting: 'Connecting. You can write already, and send in a moment.',
      reconnecting: 'The line is lost for a moment. You can send when it is back.',
      ended: 'The conversation is over. Start it again to send a message.',
      sending: 'Sending …',
    },
    empty: 'Write something first.',
    ...englishFile,
    notSent: (code) =>
      code === 'message_too_large'
        ? 'That is too long to send. Shorten it, and try again.'
        : 'That was not sent. It is still here: try again.',
  },
}))();
