import type { ResponsePartType, ServerMessage } from '../../../src/core/protocol/ServerMessage';
import { type ConversationState, initialState } from '../../../src/core/state/ConversationState';
import { reduceNotice } from '../../../src/core/state/reduceNotice';
import type { ToolCallChange } from '../../../src/core/state/ToolCall';
import { allTurns } from '../../../src/core/state/turns';
import { withToolCall } from '../../../src/core/state/withToolCall';
import { type AnyEvent, reduceAll } from './reduceAll';

// The messages of an agent as events, each in a word.

const at = Date.UTC(2026, 0, 1);
const message = (message: ServerMessage): AnyEvent => ({ type: 'message', message, at });

export const heardYou = (text: string, event_id = 1): AnyEvent =>
  message({ type: 'user_transcript', user_transcription_event: { user_transcript: text, event_id } });

export const hearsYou = (text: string, event_id = 1): AnyEvent =>
  message({
    type: 'tentative_user_transcript',
    tentative_user_transcription_event: { user_transcript: text, event_id },
  });

export const responds = (agent_response: string, event_id = 1): AnyEvent =>
  message({ type: 'agent_response', agent_response_event: { agent_response, event_id } });

export const part = (type: ResponsePartType, text = '', event_id = 1): AnyEvent =>
  message({ type: 'agent_chat_response_part', text_response_part: { text, type, event_id } });

export const sounds = (event_id = 1): AnyEvent =>
  message({ type: 'audio', audio_event: { audio_base_64: '', event_id } });

export const interrupts = (event_id = 1): AnyEvent =>
  message({ type: 'interruption', interruption_event: { event_id } });

export const corrects = (original: string, corrected: string, event_id = 1): AnyEvent =>
  message({
    type: 'agent_response_correction',
    agent_response_correction_event: {
      original_agent_response: original,
      corrected_agent_response: corrected,
      event_id,
    },
  });

export const pings = (ping_ms: number | null): AnyEvent =>
  message({ type: 'ping', ping_event: { event_id: 1, ping_ms } });

export const welcomes = (conversation_id: string): AnyEvent =>
  message({
    type: 'conversation_initiation_metadata',
    conversation_initiation_metadata_event: {
      conversation_id,
      agent_output_audio_format: 'pcm_16000',
      user_input_audio_format: 'pcm_16000',
    },
  });

export const typed = (text: string): AnyEvent => ({ type: 'typed', text, at });
export const audible: AnyEvent = { type: 'audible', audible: true };
export const inaudible: AnyEvent = { type: 'audible', audible: false };
export const turnOver: AnyEvent = { type: 'turn_over' };
export const started: AnyEvent = { type: 'started' };
export const connected: AnyEvent = { type: 'status', status: { name: 'connected' } };
export const ended: AnyEvent = {
  type: 'status',
  status: { name: 'ended', reason: { type: 'user', retryable: false } },
};

/** A turn was cut after this much, and this was left of it; without either it is a text that was still coming. */
export const cut = (turnId: string | undefined, heardText?: string, unheardText = ''): AnyEvent => ({
  type: 'cut',
  turnId,
  ...(heardText !== undefined && {
    interruption: { heardText, unheardText, heardMs: heardText.length * 50 },
  }),
});

/** The state of a conversation, connected, after these events. */
export function after(...events: AnyEvent[]): ConversationState {
  return from(initialState, started, connected, ...events);
}

/** The state after an event, and after all that its message says. */
export function step(state: ConversationState, event: AnyEvent): ConversationState {
  const next = reduceAll(state, event);
  return event.type === 'message' ? reduceNotice(next, event.message, event.at ?? 0) : next;
}

export function from(state: ConversationState, ...events: AnyEvent[]): ConversationState {
  return events.reduce(step, state);
}

/** With these calls of tools, or what has become of them. */
export function calling(state: ConversationState, ...calls: ToolCallChange[]): ConversationState {
  return calls.reduce((before, call) => ({ ...before, ...withToolCall(before, call) }), state);
}

/** Everything said, in a line a turn: `user: Hello`; `agent…: Hi` of a turn that is still open. */
export function transcript(state: ConversationState): string[] {
  return allTurns(state).map((turn) => {
    const open = turn === state.liveTurn || turn === state.tentativeTurn ? '…' : '';
    return `${turn.role}${open}: ${turn.text}`;
  });
}
