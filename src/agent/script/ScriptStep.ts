import type { ServerMessage, WireAlignment } from '../../core/protocol/ServerMessage';

/** Sound in a script: 16-bit samples at the rate of the agent's output format, or bytes of that format in base64. */
export interface ScriptSound {
  samples?: ArrayLike<number>;
  audioBase64?: string;
  /** From the first sample of this sound. */
  alignment?: WireAlignment;
  /** Default: the id of the last `agent` step, and a new one for an `agent` step. */
  eventId?: number;
}

/** One thing that a scripted agent does. Plain data, so that a JSON file can hold it. */
export type ScriptStep =
  /** Sends the metadata now; without such a step the script begins after it. */
  | { do: 'metadata' }
  /** Waits for the next message of a type, `user_audio_chunk` for sound; others that come before it are passed over. */
  | { do: 'expect'; type: string; timeoutMs?: number }
  /** Sends a message as it is, whether the client asked for its type or not. */
  | { do: 'send'; message: ServerMessage }
  | { do: 'wait'; ms: number }
  /** The agent's text, then its sound in chunks of about 100 ms, all at once. */
  | ({ do: 'agent'; text: string } & ScriptSound)
  /** One audio message. */
  | ({ do: 'audio' } & ScriptSound)
  | { do: 'interruption'; eventId?: number }
  /** 1006 cuts the line without a word. */
  | { do: 'close'; code: number; reason?: string }
  /** A text frame of any content. */
  | { do: 'raw'; text: string }
  /** A binary frame. */
  | { do: 'binary'; base64: string };

/** What `do` can be. */
export const scriptVerbs: readonly ScriptStep['do'][] = [
  'metadata',
  'expect',
  'send',
  'wait',
  'agent',
  'audio',
  'interruption',
  'close',
  'raw',
  'binary',
];
