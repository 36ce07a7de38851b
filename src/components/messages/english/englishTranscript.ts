import type { Messages } from '../Messages';
import { englishTools } from './englishTools';

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
> = /* @__PURE__ */ (() => ({
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
    ...englishTools,
    dropped: (count) => `The first ${count} messages are no longer kept.`,
    reasoning: 'Thoughts',
    file: (fileId) => `File ${fileId}`,
    unknownContent: (component) => `The agent shows something of the kind “${component}”`,
  },
}))();
