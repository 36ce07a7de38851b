import type { AudioFormat } from '../../core/protocol/AudioFormat';
import type { WireAttachment } from '../../core/protocol/ServerMessage';
import type { Speech } from './Speech';

/** How an agent says something. */
export interface SpokenLine {
  /** Default 1. */
  eventId?: number;
  /** How long each character of the tone sounds, in milliseconds. Default 50. */
  msPerChar?: number;
  /** Characters in one chunk of audio. Default 2. */
  charsPerChunk?: number;
  /** The text in pieces as it streams in; together they are the text. Default: word by word. */
  parts?: readonly string[];
  /** How it sounds, `false` for no sound. Default: a tone. */
  speech?: Speech | false;
  /** What the agent has said in its welcome. Default `pcm_16000`. */
  format?: AudioFormat;
  /** Files that come with the answer. */
  attachments?: WireAttachment[];
}
