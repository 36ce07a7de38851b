import type { ServerMessage } from '../protocol/ServerMessage';
import type { ConversationState } from './ConversationState';
import type { Turn } from './Turn';
import { closeLiveTurn, findAgentTurn, insertTurn, openTurn, replaceTurn } from './turns';

/** The state after a message of the agent. Types that change nothing here leave it as it is. */
export function reduceMessage(
  state: ConversationState,
  message: ServerMessage,
  at: number,
): ConversationState {
  switch (message.type) {
    case 'conversation_initiation_metadata':
      return { ...state, conversationId: message.conversation_initiation_metadata_event.conversation_id };
    case 'tentative_user_transcript': {
      const { user_transcript, event_id } = message.tentative_user_transcription_event;
      return tentative(state, user_transcript.trim(), event_id, at);
    }
    case 'user_transcript': {
      const { user_transcript, event_id } = message.user_transcription_event;
      return transcript(state, user_transcript.trim(), event_id, at);
    }
    case 'agent_chat_response_part':
      return part(state, message.text_response_part, at);
    case 'agent_response': {
      const { agent_response, event_id } = message.agent_response_event;
      return response(state, agent_response.trim(), event_id, at);
    }
    case 'audio':
      return state.liveTurn ? state : openLive(state, message.audio_event.event_id, '', at);
    case 'agent_response_correction':
      return correction(state, message.agent_response_correction_event);
    case 'interruption':
      return {
        ...state,
        voidedEventId: Math.max(state.voidedEventId, message.interruption_event.event_id),
      };
    case 'ping': {
      const { ping_ms } = message.ping_event;
      return ping_ms ? { ...state, latencyMs: ping_ms } : state;
    }
    default:
      return state;
  }
}

function openLive(state: ConversationState, eventId: number, text: string, at: number): ConversationState {
  const [liveTurn, next] = openTurn(closeLiveTurn(state), {
    role: 'agent',
    text,
    status: 'streaming',
    eventId,
    startedAt: at,
  });
  return { ...next, liveTurn };
}

function tentative(state: ConversationState, text: string, eventId: number, at: number): ConversationState {
  if (text === '') return { ...state, tentativeTurn: undefined };
  if (state.tentativeTurn) return { ...state, tentativeTurn: { ...state.tentativeTurn, text, eventId } };
  const [tentativeTurn, next] = openTurn(state, {
    role: 'user',
    text,
    status: 'tentative',
    eventId,
    startedAt: at,
  });
  return { ...next, tentativeTurn };
}

function transcript(state: ConversationState, text: string, eventId: number, at: number): ConversationState {
  const { tentativeTurn } = state;
  const cleared = { ...state, tentativeTurn: undefined };
  if (text === '') return cleared;
  if (tentativeTurn) return placeUser(cleared, { ...tentativeTurn, text, eventId, status: 'final' });
  // The answer to it may be here already: then it was said before that.
  const answer = findAgentTurn(state, eventId);
  const [turn, next] = openTurn(cleared, {
    role: 'user',
    text,
    status: 'final',
    eventId,
    startedAt: at,
    ...(answer && { order: answer.order - 0.5 }),
  });
  return placeUser(next, turn);
}

function placeUser(state: ConversationState, turn: Turn): ConversationState {
  const answered = state.liveTurn && state.liveTurn.order > turn.order;
  const settled = answered ? state : closeLiveTurn(state);
  const newest = (settled.turns.at(-1)?.order ?? 0) < turn.order;
  return {
    ...settled,
    turns: insertTurn(settled.turns, turn),
    agent: !answered && newest ? 'thinking' : settled.agent,
  };
}

function part(
  state: ConversationState,
  { text, type, event_id }: { text: string; type: 'start' | 'delta' | 'stop'; event_id: number },
  at: number,
): ConversationState {
  if (event_id <= state.voidedEventId) return state;
  const opens = !state.liveTurn || (type === 'start' && state.liveTurn.text !== '');
  const opened = opens ? openLive(state, event_id, '', at) : state;
  const turn = opened.liveTurn!;
  const liveTurn: Turn = {
    ...turn,
    text: turn.text + text,
    status: type === 'stop' ? 'final' : 'streaming',
  };
  const before = opened.parts?.turnId === turn.id ? opened.parts : undefined;
  const parts = {
    turnId: turn.id,
    text: liveTurn.text,
    delta: text,
    count: (before?.count ?? 0) + (text === '' ? 0 : 1),
    done: type === 'stop',
  };
  return { ...opened, liveTurn, parts };
}

function response(state: ConversationState, text: string, eventId: number, at: number): ConversationState {
  if (eventId <= state.voidedEventId) return state;
  const { liveTurn } = state;
  const known = findAgentTurn(state, eventId);
  if (known && known !== liveTurn) return known.interruption ? state : replaceTurn(state, { ...known, text });
  // Another id with a text that is complete is another turn; the same id may say it once more.
  const sameTurn = liveTurn && (liveTurn.eventId === eventId || liveTurn.status !== 'final');
  const opened = sameTurn ? state : openLive(state, eventId, text, at);
  return { ...opened, liveTurn: { ...opened.liveTurn!, text, eventId, status: 'final' } };
}

function correction(
  state: ConversationState,
  event: { original_agent_response: string; corrected_agent_response: string; event_id: number },
): ConversationState {
  const latest = state.liveTurn ?? state.turns.findLast(({ role }) => role === 'agent');
  const turn = findAgentTurn(state, event.event_id) ?? latest;
  if (!turn) return state;
  const original = event.original_agent_response.trim();
  const corrected = event.corrected_agent_response.trim();
  // What the speaker counted is nearer to the ear than what the agent believes it has said.
  const text = turn.interruption ? turn.text : corrected;
  return replaceTurn(state, { ...turn, text, correction: { original, corrected } });
}
