import type { AgentResponseMessage, ServerMessage } from '../../core/protocol/ServerMessage';
import { audioMessages } from './audioMessages';
import type { SpokenLine } from './SpokenLine';
import { toneSpeech } from './toneSpeech';

/** The messages of one line of an agent. */
export interface LineMessages {
  /** The text as it streams in: the start, a piece at a time, and the stop. */
  parts: ServerMessage[];
  response: AgentResponseMessage;
  audio: ServerMessage[];
}

/** What `agentSays` gives, by its kinds. */
export function lineMessages(text: string, line: SpokenLine = {}): LineMessages {
  const { eventId = 1, msPerChar = 50, charsPerChunk = 2, format = 'pcm_16000', attachments } = line;
  const { parts = text.match(/\S+\s*/g) ?? [], speech = toneSpeech(text, msPerChar) } = line;
  const part = (type: 'start' | 'delta' | 'stop', piece: string): ServerMessage => ({
    type: 'agent_chat_response_part',
    text_response_part: { text: piece, type, event_id: eventId },
  });
  return {
    parts: [part('start', ''), ...parts.map((piece) => part('delta', piece)), part('stop', '')],
    response: {
      type: 'agent_response',
      agent_response_event: { agent_response: text, event_id: eventId, ...(attachments && { attachments }) },
    },
    audio: speech ? audioMessages(speech, { eventId, format, charsPerChunk }) : [],
  };
}
