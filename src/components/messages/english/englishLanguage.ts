import type { Messages } from '../Messages';

export const englishLanguage: Pick<Messages, 'language'> = {
  language: {
    label: 'Language',
    fixed: 'The language is settled when a conversation starts. End this one to choose another.',
  },
};
