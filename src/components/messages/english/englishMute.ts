import type { Messages } from '../Messages';

export const englishMute: Pick<Messages, 'muteButton'> = {
  muteButton: {
    microphone: { mute: 'Mute microphone', unmute: 'Unmute microphone' },
    speaker: { mute: 'Mute agent', unmute: 'Unmute agent' },
    talking: 'You are muted: the agent does not hear you.',
  },
};
