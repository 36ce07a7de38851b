import type { ServerMessage } from '../core/protocol/ServerMessage';
import { lineMessages } from './sound/lineMessages';
import type { SpokenLine } from './sound/SpokenLine';

/**
 * The messages of an agent that says `text`: the text in parts, the whole response, and the audio in chunks with their
 * alignment, a tone where nothing else is given.
 */
export function agentSays(text: string, line: SpokenLine = {}): ServerMessage[] {
  const { parts, response, audio } = lineMessages(text, line);
  return [...parts, response, ...audio];
}
