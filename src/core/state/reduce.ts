import type { ConversationState, Status, ToolCall } from './ConversationState';
import { reduceMessage } from './reduceMessage';
import type { SessionEvent } from './SessionEvent';
import type { Interruption } from './Turn';
import { closeLiveTurn, findAgentTurn, quiet, openTurn, placeUser, replaceTurn } from './turns';

/** The next state. Pure: the same state and event always give the same. */
export function reduce(state: ConversationState, event: SessionEvent): ConversationState {
  switch (event.type) {
    case 'started':
      return {
        ...state,
        conversationId: undefined,
        latencyMs: undefined,
        problem: undefined,
        speaker: { ...state.speaker, underruns: 0 },
        // A new conversation counts its events anew.
        voidedEventId: -1,
        earlierTurns: state.turnCount,
        // What still runs will be answered, and is not over.
        toolCalls: state.toolCalls.filter(({ status }) => status === 'running'),
      };
    case 'status':
      return withStatus(state, event.status);
    case 'message':
      return reduceMessage(state, event.message, event.at);
    case 'typed':
      return typed(state, event.text, event.at);
    case 'audible':
      return { ...state, agent: event.audible ? 'speaking' : quiet(state) };
    case 'cut': {
      const next = cut(state, event.turnId, event.interruption);
      return { ...next, agent: quiet(next) };
    }
    case 'turn_over':
      return { ...closeLiveTurn(state), agent: quiet(state) };
    case 'tool_call':
      return { ...state, toolCalls: withCall(state.toolCalls, event.call) };
    case 'microphone':
      return { ...state, microphone: { ...state.microphone, ...event.change } };
    case 'speaker':
      return { ...state, speaker: { ...state.speaker, ...event.change } };
    case 'line':
      return { ...state, line: event.thread };
    case 'problem':
      return { ...state, problem: event.error };
    case 'cleared':
      return {
        ...state,
        turns: [],
        liveTurn: undefined,
        tentativeTurn: undefined,
        parts: undefined,
        // What still runs will be answered, and is not over.
        toolCalls: state.toolCalls.filter(({ status }) => status === 'running'),
      };
  }
}

function withStatus(state: ConversationState, status: Status): ConversationState {
  if (status.name === 'connected') return { ...state, status, agent: 'listening' };
  if (status.name !== 'ended') return { ...state, status };
  return {
    ...closeLiveTurn(state),
    status,
    agent: 'absent',
    line: undefined,
    tentativeTurn: undefined,
    // What still runs has nobody left to answer to.
    toolCalls: state.toolCalls.map((call) =>
      call.status === 'running' ? { ...call, status: 'failed' as const } : call,
    ),
    problem: 'error' in status.reason ? status.reason.error : state.problem,
  };
}

function typed(state: ConversationState, text: string, startedAt: number): ConversationState {
  const [turn, next] = openTurn(state, {
    role: 'user',
    text,
    status: 'final',
    eventId: undefined,
    startedAt,
  });
  return placeUser(next, turn);
}

function cut(
  state: ConversationState,
  turnId: string | undefined,
  interruption: Interruption | undefined,
): ConversationState {
  const turn = findAgentTurn(state, ({ id }) => id === turnId);
  if (!turn || turn.interruption) return state;
  const cutText = turn.status !== 'final' && { heardText: turn.text.trim(), unheardText: '', heardMs: 0 };
  const known = interruption ?? cutText;
  const next = known ? replaceTurn(state, { ...turn, text: known.heardText, interruption: known }) : state;
  return turn === state.liveTurn ? closeLiveTurn(next) : next;
}

function withCall(calls: readonly ToolCall[], call: ToolCall): readonly ToolCall[] {
  const known = calls.some(({ toolCallId }) => toolCallId === call.toolCallId);
  return known
    ? calls.map((other) => (other.toolCallId === call.toolCallId ? call : other))
    : [...calls, call];
}
