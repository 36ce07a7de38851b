import type { Messages } from '../Messages';

export const englishTranscript: Pick<
  Messages,
  | 'transcript'
  | 'speaker'
  | 'nothingSaid'
  | 'thinking'
  | 'notHeard'
  | 'corrected'
  | 'correctedFrom'
  | 'newTurns'
  | 'announcement'
  | 'transcriptView'
> = {
  transcript: 'Conversation',
  speaker: { user: 'You', agent: 'Agent' },
  nothingSaid: 'What you and the agent say appears here.',
  thinking: 'The agent is thinking',
  notHeard: 'not heard:',
  corrected: 'corrected',
  correctedFrom: (original) => `At first it was: ${original}`,
  newTurns: (count) => (count === 1 ? 'One new message' : `${count} new messages`),
  announcement: (speaker, text, heard) => `${speaker}: ${text}${heard ? '' : ' (interrupted)'}`,
  transcriptView: {
    tools: 'The whole conversation',
    showAll: (count) => `Show all ${count} messages`,
    dropped: (count) => `The first ${count} messages are no longer kept.`,
    copyAll: 'Copy conversation',
    copyTurn: 'Copy',
    copied: 'Copied',
    notCopied: 'Could not be copied',
    export: 'Save conversation',
    exportAs: { text: 'Plain text', markdown: 'Markdown', json: 'JSON' },
    fileName: 'conversation',
    reasoning: 'Thoughts',
    file: (fileId) => `File ${fileId}`,
    unknownContent: (component) => `The agent shows something of the kind “${component}”`,
  },
};
