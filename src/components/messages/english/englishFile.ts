import type { Messages } from '../Messages';

/** For the file that goes with a message. */
export const englishFile: Pick<
  Messages['composer'],
  'attach' | 'file' | 'removeFile' | 'retryFile' | 'fileRefused' | 'fileTooLarge'
> = {
  attach: 'Attach a file',
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
};
