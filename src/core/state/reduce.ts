import type { AgentActivity, ConversationState, ToolCall } from './ConversationState';
import { reduceMessage } from './reduceMessage';
import type { SessionEvent } from './SessionEvent';
import { closeLiveTurn, insertTurn, openTurn } from './turns';

/** The next state. Pure: the same state and event always give the same. */
export function reduce(state: ConversationState, event: SessionEvent): ConversationState {
  switch (event.type) {
    case 'started':
      return {
        ...state,
        conversationId: undefined,
        latencyMs: undefined,
        problem: undefined,
        // A new conversation counts its events anew.
        voidedEventId: -1,
        toolCalls: [],
      };
    case 'status':
      return withStatus(state, event.status);
    case 'message':
      return reduceMessage(state, event.message, event.at);
    case 'typed':
      return typed(state, event.text, event.at);
    case 'audible':
      return { ...state, agent: event.audible ? 'speaking' : quiet(state.agent) };
    case 'cut':
      return cut(state, event);
    case 'turn_over':
      return { ...closeLiveTurn(state), agent: quiet(state.agent) };
    case 'tool_call':
      return { ...state, toolCalls: withCall(state.toolCalls, event.call) };
    case 'microphone':
      return { ...state, microphone: { ...state.microphone, ...event.change } };
    case 'problem':
      return { ...state, problem: event.error };
    case 'cleared':
      return { ...state, turns: [], liveTurn: undefined, tentativeTurn: undefined, parts: undefined };
  }
}

const quiet = (agent: AgentActivity): AgentActivity => (agent === 'absent' ? 'absent' : 'listening');

function withStatus(state: ConversationState, status: ConversationState['status']): ConversationState {
  if (status.name === 'connected') return { ...state, status, agent: 'listening' };
  if (status.name !== 'ended') return { ...state, status };
  return {
    ...closeLiveTurn(state),
    status,
    agent: 'absent',
    tentativeTurn: undefined,
    problem: 'error' in status.reason ? status.reason.error : state.problem,
  };
}

function typed(state: ConversationState, text: string, at: number): ConversationState {
  const [turn, next] = openTurn(state, {
    role: 'user',
    text,
    status: 'final',
    eventId: undefined,
    startedAt: at,
  });
  // An answer that still sounds goes on until the agent says that it was interrupted.
  const settled = state.agent === 'speaking' ? next : closeLiveTurn(next);
  return {
    ...settled,
    turns: insertTurn(settled.turns, turn),
    agent: state.agent === 'listening' ? 'thinking' : state.agent,
  };
}

function cut(
  state: ConversationState,
  { heard, spokenText }: { heard: { text: string; ms: number } | undefined; spokenText: string },
): ConversationState {
  const { liveTurn } = state;
  if (!liveTurn) return { ...state, agent: quiet(state.agent) };
  const heardText = heard ? heard.text.trimEnd() : liveTurn.text;
  const whole = liveTurn.text.startsWith(spokenText) ? liveTurn.text : spokenText || liveTurn.text;
  const unheardText = whole.slice(heardText.length);
  const interruption = { heardText, unheardText, heardMs: Math.round(heard?.ms ?? 0) };
  return { ...closeLiveTurn(state, { text: heardText, interruption }), agent: quiet(state.agent) };
}

function withCall(calls: readonly ToolCall[], call: ToolCall): readonly ToolCall[] {
  const known = calls.some(({ toolCallId }) => toolCallId === call.toolCallId);
  return known
    ? calls.map((other) => (other.toolCallId === call.toolCallId ? call : other))
    : [...calls, call];
}
