import type { Messages } from '../Messages';

export const englishPanel: Pick<Messages, 'panel'> = {
  panel: {
    label: 'Talk with the agent',
    settings: 'Sound settings',
    invitation: 'Press the button and say hello.',
    prompt: 'Say hello.',
  },
};
