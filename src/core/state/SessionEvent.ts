import type { ParlandoError } from '../ParlandoError';
import type { ServerMessage } from '../protocol/ServerMessage';
import type { MicrophoneState, SpeakerInfo, Status, ToolCall } from './ConversationState';
import type { Interruption } from './Turn';

/** All that can change the state of a conversation. */
export type SessionEvent =
  | { type: 'started' }
  | { type: 'status'; status: Status }
  /** A message of the agent. Audio comes without its bytes, and only when it was not void. */
  | { type: 'message'; message: ServerMessage; at: number }
  /** The user typed something. */
  | { type: 'typed'; text: string; at: number }
  /** Sound of the agent is heard, or no more. */
  | { type: 'audible'; audible: boolean }
  /**
   * A turn was cut, live or just closed. Without an interruption it had been heard to its end, or is a text that was
   * still coming.
   */
  | { type: 'cut'; turnId: string | undefined; interruption?: Interruption | undefined }
  /** Nothing more of the live turn will come or sound. */
  | { type: 'turn_over' }
  | { type: 'tool_call'; call: ToolCall }
  | { type: 'microphone'; change: Partial<MicrophoneState> }
  | { type: 'speaker'; change: Partial<SpeakerInfo> }
  /** The line runs, in a Worker or in the page. */
  | { type: 'line'; thread: 'worker' | 'page' }
  /** Something went wrong; undefined: and is well again. */
  | { type: 'problem'; error: ParlandoError | undefined }
  | { type: 'cleared' };
