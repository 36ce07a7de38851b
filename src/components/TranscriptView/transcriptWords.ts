import { englishFeedback } from '../messages/english/englishFeedback';
import { englishToolCall } from '../messages/english/englishToolCall';
import { englishTranscript } from '../messages/english/englishTranscript';

/** Every word of the transcript, what lies in it included. */
export type TranscriptWords = typeof englishTranscript & typeof englishToolCall & typeof englishFeedback;

export const transcriptWords: TranscriptWords = /* @__PURE__ */ (() => ({
  ...englishTranscript,
  ...englishToolCall,
  ...englishFeedback,
}))();
