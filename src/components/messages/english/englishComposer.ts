import type { Messages } from '../Messages';

export const englishComposer: Pick<Messages, 'composer'> = {
  composer: {
    label: 'Message',
    placeholder: 'Write a message',
    send: 'Send',
    attach: 'Attach a file',
    waits: {
      idle: 'Start the conversation to send a message.',
      connecting: 'Connecting. You can write already, and send in a moment.',
      reconnecting: 'The line is lost for a moment. You can send when it is back.',
      ended: 'The conversation is over. Start it again to send a message.',
      sending: 'Sending …',
    },
    empty: 'Write something first.',
    file: (status) =>
      ({
        waiting: 'goes with your message',
        uploading: 'uploading',
        ready: 'ready to send',
        failed: 'was not uploaded',
      })[status],
    removeFile: (name) => `Remove ${name}`,
    retryFile: (name) => `Upload ${name} again`,
    fileRefused: (name) => `${name} is of a kind that cannot be sent here.`,
    fileTooLarge: (name, maxBytes) =>
      `${name} is too large: at most ${Number((maxBytes / 1e6).toPrecision(2))} MB can be sent.`,
    notSent: (code) =>
      code === 'message_too_large'
        ? 'That is too long to send. Shorten it, and try again.'
        : 'That was not sent. It is still here: try again.',
  },
};
