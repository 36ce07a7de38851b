import type { Messages } from '../Messages';

export const englishToolCall: Pick<Messages, 'toolCall' | 'toolCallCard'> = {
  toolCall: (name, status) =>
    ({
      running: `Using ${name}`,
      awaiting_approval: `${name} waits for you`,
      done: `Used ${name}`,
      failed: `${name} failed`,
      denied: `${name} was denied`,
      lapsed: `${name} was not allowed in time`,
    })[status],
  toolCallCard: { approve: 'Approve', deny: 'Deny', parameters: 'Details', result: 'Answer' },
};
