import type { OutputState } from '../audio/ContextKeeper';
import type { ParlandoError } from '../ParlandoError';
import type { Notices } from './Notices';
import type { ToolCall } from './ToolCall';
import type { Turn } from './Turn';

/** What ends a conversation. */
export type EndCause =
  /** `endSession` was called. */
  | { type: 'user' }
  /** The agent said goodbye: it called `end_call`, or closed with 1000. */
  | { type: 'agent' }
  /** It has lasted as long as it may: by the option `maxDurationMs`, or because the agent closed and said so. */
  | { type: 'max_duration' }
  /** Nobody did anything for `idleTimeoutMs`. */
  | { type: 'idle' }
  /** It was refused, or failed. */
  | { type: 'error'; error: ParlandoError }
  /** The line was lost. */
  | { type: 'network'; error: ParlandoError };

/** Why a conversation ended. `retryable`: the same start may succeed now, or later, without anything being changed. */
export type EndReason = EndCause & { retryable: boolean };

/** What a start waits for: the microphone's permission, the signed URL, the socket, or the agent's first answer. */
export type StartStage = 'permission' | 'token' | 'socket' | 'handshake';

/** How long the stages of a start took, in milliseconds, in parallel where they can be. `ready` is all of it. */
export type Timings = { [S in StartStage | 'ready']?: number };

/** The state of the connection. Whether the agent speaks is `agent`; what went wrong on the way is `problem`. */
export type Status =
  | { name: 'idle' }
  | { name: 'connecting'; stage: StartStage }
  | { name: 'connected' }
  /** The line was lost and is sought again. `attempt` counts from 1; `nextTryAt` is in milliseconds since the Unix epoch. */
  | { name: 'reconnecting'; attempt: number; nextTryAt: number; reason: EndReason }
  | { name: 'ended'; reason: EndReason };

/** What the agent does: `speaking` from the first audible sound to the last. */
export type AgentActivity = 'absent' | 'listening' | 'thinking' | 'speaking';

/** The text of an agent's turn as it streams in. */
export interface StreamingParts {
  turnId: string;
  /** All that has come. */
  text: string;
  /** The last piece. */
  delta: string;
  /** How many pieces have come. */
  count: number;
  done: boolean;
}

export interface MicrophoneState {
  status: 'off' | 'starting' | 'on';
  muted: boolean;
  /** The device's name, empty when unknown. */
  label: string;
  /** True while somebody speaks into it, muted or not: `muted && speaking` is worth a hint. */
  speaking: boolean;
  /** True when it gives nothing but digital silence: it is switched off, or dead. */
  silent: boolean;
  /** Frames of this conversation that were given up because the network was too slow. */
  droppedFrames: number;
}

export interface SpeakerInfo {
  /**
   * `running` while the agent can be heard; `blocked` when the browser wants a gesture first, in which `resume()` is to be
   * called; `interrupted` when the system took the output away.
   */
  status: OutputState;
  /** 0 to 1. */
  volume: number;
  muted: boolean;
  /** How often in this conversation the agent's sound came too late. */
  underruns: number;
  /** What a start of sound waits for, in milliseconds: 36 of queued sound, then time; grows with underruns, shrinks again on a clean line. */
  bufferMs: number;
}

/** All that a user interface needs to know, apart from what changes with every frame of sound. */
export interface ConversationState extends Notices {
  status: Status;
  agent: AgentActivity;
  conversationId: string | undefined;
  /** The closed turns, in the order in which they were said. Kept after the end. */
  turns: readonly Turn[];
  /** How many of the oldest turns were dropped, so that no more than `maxTurns` are kept. */
  droppedTurns: number;
  /** The agent's turn that is coming in or being said. */
  liveTurn: Turn | undefined;
  /** What the user seems to be saying. */
  tentativeTurn: Turn | undefined;
  parts: StreamingParts | undefined;
  /** The calls of this conversation. */
  toolCalls: readonly ToolCall[];
  microphone: MicrophoneState;
  speaker: SpeakerInfo;
  /** Where socket and sound of the conversation are handled: in a Worker, or in the page. */
  line: 'worker' | 'page' | undefined;
  /** Round trip as the agent measured it last, in milliseconds. */
  latencyMs: number | undefined;
  /** Of the last start. A stage that was not needed has none. */
  timings: Timings;
  /** The last failure, survived or not. Cleared by the next start. */
  problem: ParlandoError | undefined;
  /** How many turns have been opened so far; orders and names the next. */
  turnCount: number;
  /** How many of them belong to earlier conversations, whose event ids mean nothing in this one. */
  earlierTurns: number;
  /** The agent's messages up to this event id were voided by an interruption. */
  voidedEventId: number;
  /** How many chunks of sound came too late: their turn had been interrupted. */
  voidedChunks: number;
  /** How many closed turns are kept; undefined: all. */
  maxTurns?: number | undefined;
}

export const initialState: ConversationState = {
  status: { name: 'idle' },
  agent: 'absent',
  conversationId: undefined,
  turns: [],
  droppedTurns: 0,
  liveTurn: undefined,
  tentativeTurn: undefined,
  parts: undefined,
  toolCalls: [],
  microphone: { status: 'off', muted: false, label: '', speaking: false, silent: false, droppedFrames: 0 },
  speaker: { status: 'off', volume: 1, muted: false, underruns: 0, bufferMs: 36 },
  line: undefined,
  latencyMs: undefined,
  timings: {},
  problem: undefined,
  turnCount: 0,
  earlierTurns: 0,
  voidedEventId: -1,
  voidedChunks: 0,
};
