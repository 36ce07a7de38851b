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
  toolCall: (name, status) =>
    ({
      running: `Using ${name}`,
      awaiting_approval: `${name} waits for you`,
      done: `Used ${name}`,
      failed: `${name} failed`,
      denied: `${name} was denied`,
      lapsed: `${name} was not allowed in time`,
    })[status],
  announcement: (speaker, text, heard) => `${speaker}: ${text}${heard ? '' : ' (interrupted)'}`,
};
