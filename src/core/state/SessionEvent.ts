import type { ParlandoError } from '../ParlandoError';
import type { ServerMessage } from '../protocol/ServerMessage';
import type { MicrophoneState, Status, ToolCall } from './ConversationState';

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
  /** The speaker was cut: `heard` is what the live turn's alignment says, undefined without one. */
  | { type: 'cut'; heard: { text: string; ms: number } | undefined; spokenText: string }
  /** Nothing more of the live turn will come or sound. */
  | { type: 'turn_over' }
  | { type: 'tool_call'; call: ToolCall }
  | { type: 'microphone'; change: Partial<MicrophoneState> }
  | { type: 'problem'; error: ParlandoError }
  | { type: 'cleared' };
