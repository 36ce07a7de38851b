import type { ParlandoError } from '../ParlandoError';
import type { ConversationState, MicrophoneState, SpeakerInfo, Status } from './ConversationState';
import type { Interruption } from './Turn';

/** All that can change the state of a conversation, but for what is said, and when it was: milliseconds since the Unix epoch. */
export type SessionEvent = Change & { at?: number };

type Change =
  /** @param maxTurns How many closed turns are kept; all by default. */
  | { type: 'started'; maxTurns?: number | undefined }
  | { type: 'status'; status: Status }
  /** Sound of the agent is heard, or no more. */
  | { type: 'audible'; audible: boolean }
  /**
   * A turn was cut, live or just closed. Without an interruption it had been heard to its end, or is a text that was
   * still coming.
   */
  | { type: 'cut'; turnId: string | undefined; interruption?: Interruption | undefined }
  /** Nothing more of the live turn will come or sound. */
  | { type: 'turn_over' }
  | { type: 'microphone'; change: Partial<MicrophoneState> }
  | { type: 'speaker'; change: Partial<SpeakerInfo> }
  /** Something went wrong; undefined: and is well again. */
  | { type: 'problem'; error: ParlandoError | undefined }
  /** What else is to be otherwise: how is for a part to know that is loaded when it comes to that. */
  | { type: 'change'; change: Partial<ConversationState> }
  | { type: 'cleared' };
