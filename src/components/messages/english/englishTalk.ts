import type { Messages } from '../Messages';

export const englishTalk: Pick<Messages, 'talk'> = {
  talk: {
    start: 'Start talking',
    cancel: 'Cancel',
    end: 'End conversation',
    retry: 'Try again',
    again: 'Talk again',
    hold: 'Hold to talk',
    release: 'Release to send',
    mute: 'Mute',
    unmute: 'Unmute',
    stage: {
      permission: 'Waiting for the microphone',
      token: 'Asking for access',
      socket: 'Connecting',
      handshake: 'Waiting for the agent',
    },
    note: {
      listening: 'Listening',
      thinking: 'Thinking',
      speaking: 'Speaking',
      reconnecting: 'Reconnecting',
      failed: 'That did not work',
      muted: 'You are muted',
      heard: 'You are heard',
    },
  },
};
