import type { Messages } from './Messages';

/** The words that are used where no others are given. */
export const englishMessages: Messages = {
  talk: {
    start: 'Start talking',
    cancel: 'Cancel',
    end: 'End conversation',
    retry: 'Try again',
    again: 'Talk again',
  },
  transcript: 'Conversation',
  speaker: { user: 'You', agent: 'Agent' },
  nothingSaid: 'What you and the agent say appears here.',
  thinking: 'The agent is thinking',
  notHeard: 'not heard:',
  corrected: 'corrected',
  correctedFrom: (original) => `At first it was: ${original}`,
  newTurns: (count) => (count === 1 ? 'One new message' : `${count} new messages`),
  toolCall: (name, status) => {
    if (status === 'running') return `Using ${name}`;
    return status === 'done' ? `Used ${name}` : `${name} failed`;
  },
  announcement: (speaker, text, heard) => `${speaker}: ${text}${heard ? '' : ' (interrupted)'}`,
};
