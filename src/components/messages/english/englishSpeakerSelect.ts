import type { Messages } from '../Messages';

export const englishSpeakerSelect: Pick<Messages, 'speakerSelect'> = {
  speakerSelect: {
    label: 'Speaker',
    systemDefault: (name) => (name ? `System default (${name})` : 'System default'),
    nameless: (number) => `Speaker ${number}`,
    unnamed: 'Once the microphone is allowed, all speakers are listed here.',
    unsupported: 'This browser cannot choose a speaker. Choose one in the sound settings of your system.',
  },
};
