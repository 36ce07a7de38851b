import { type ConversationState, initialState, type Status } from './ConversationState';
import type { SessionEvent } from './SessionEvent';
import type { ToolCall } from './ToolCall';
import type { Interruption } from './Turn';
import { closeLiveTurn, findAgentTurn, quiet, replaceTurn } from './turns';

/** The next state, but for what is said: that is `reduceTalk`. Pure: the same state and event always give the same. */
export function reduce(state: ConversationState, event: SessionEvent): ConversationState {
  const { at = 0 } = event;
  switch (event.type) {
    case 'started':
      // A new conversation counts its events anew, and its tools' calls.
      return {
        ...initialState,
        status: state.status,
        turns: state.turns,
        droppedTurns: state.droppedTurns,
        microphone: { ...state.microphone, droppedFrames: 0 },
        speaker: { ...state.speaker, underruns: 0 },
        turnCount: state.turnCount,
        earlierTurns: state.turnCount,
        maxTurns: event.maxTurns,
      };
    case 'status':
      return withStatus(state, event.status, at);
    case 'audible': {
      if (!event.audible) return { ...state, agent: quiet(state) };
      const { liveTurn } = state;
      return { ...state, agent: 'speaking', liveTurn: liveTurn && { heardAt: at, ...liveTurn } };
    }
    case 'cut': {
      const next = cut(state, event.turnId, event.interruption, at);
      return { ...next, agent: quiet(next) };
    }
    case 'turn_over':
      return { ...closeLiveTurn(state, at), agent: quiet(state) };
    case 'microphone':
      return { ...state, microphone: { ...state.microphone, ...event.change } };
    case 'speaker':
      return { ...state, speaker: { ...state.speaker, ...event.change } };
    case 'problem':
      return { ...state, problem: event.error };
    case 'change':
      return { ...state, ...event.change };
    case 'cleared':
      return {
        ...state,
        turns: [],
        droppedTurns: 0,
        liveTurn: undefined,
        tentativeTurn: undefined,
        parts: undefined,
        // What still runs will be answered, and is not over.
        toolCalls: state.toolCalls.filter(isOpen),
      };
  }
}

function isOpen({ status }: ToolCall): boolean {
  return status === 'running' || status === 'awaiting_approval';
}

function withStatus(state: ConversationState, status: Status, at: number): ConversationState {
  if (status.name === 'connected') {
    // What it said before a line was lost may still be heard.
    return { ...state, status, agent: state.agent === 'speaking' ? 'speaking' : 'listening' };
  }
  if (status.name !== 'ended') return { ...state, status };
  return {
    ...closeLiveTurn(state, at),
    status,
    agent: 'absent',
    line: undefined,
    tentativeTurn: undefined,
    // What is still open has nobody left to answer to.
    toolCalls: state.toolCalls.map((call) =>
      isOpen(call) ? { ...call, status: call.status === 'running' ? 'failed' : 'lapsed' } : call,
    ),
    problem: 'error' in status.reason ? status.reason.error : state.problem,
  };
}

function cut(
  state: ConversationState,
  turnId: string | undefined,
  interruption: Interruption | undefined,
  at: number,
): ConversationState {
  const turn = findAgentTurn(state, ({ id }) => id === turnId);
  if (!turn || turn.interruption) return state;
  const cutText = turn.status !== 'final' && { heardText: turn.text.trim(), unheardText: '', heardMs: 0 };
  const known = interruption ?? cutText;
  const next = known ? replaceTurn(state, { ...turn, text: known.heardText, interruption: known }) : state;
  return turn === state.liveTurn ? closeLiveTurn(next, at) : next;
}
