import type { Messages } from '../Messages';

export const englishMicrophoneSelect: Pick<Messages, 'microphoneSelect'> = {
  microphoneSelect: {
    label: 'Microphone',
    systemDefault: (name) => (name ? `System default (${name})` : 'System default'),
    nameless: (number) => `Microphone ${number}`,
    permission: {
      unknown: 'Your browser asks for the microphone when you start. Once you allow it, all are listed here.',
      prompt: 'Your browser asks for the microphone when you start. Once you allow it, all are listed here.',
      denied:
        'The microphone is blocked. Allow it in the settings of your browser for this page, and of your system.',
      'blocked-by-policy': 'The microphone may not be used inside this page. Open it in a tab of its own.',
      'insecure-context': 'A microphone needs a secure page. Open this page with https.',
      'no-device': 'There is no microphone. Connect one, and it appears here.',
    },
  },
};
