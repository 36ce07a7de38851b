import type { Messages } from '../Messages';

export const englishCaption: Pick<Messages, 'caption'> = {
  caption: { words: 'What was said: choose a word' },
};
