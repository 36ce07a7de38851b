import type { ServerMessage } from '../protocol/ServerMessage';
import type { ConversationState } from './ConversationState';
import type { Turn } from './Turn';
import {
  awaitsAnswer,
  closeLiveTurn,
  findAgentTurn,
  openTurn,
  placeUser,
  replaceTurn,
  userSays,
} from './turns';

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
      return audio(state, message.audio_event.event_id, at);
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

/** With the live turn, if the event belongs to it, or else with a new one. */
function withLive(
  state: ConversationState,
  eventId: number,
  at: number,
  belongs: (live: Turn) => boolean,
): ConversationState {
  const { liveTurn } = state;
  // One that was interrupted only waits for the speaker's report of what was heard.
  if (liveTurn && liveTurn.eventId! > state.voidedEventId && belongs(liveTurn)) return state;
  const [opened, next] = openTurn(closeLiveTurn(state), {
    role: 'agent',
    text: '',
    status: 'streaming',
    eventId,
    startedAt: at,
  });
  return { ...next, liveTurn: opened };
}

/** Chunks may all have ids of their own, so that an id alone does not tell one turn from the next. */
function audio(state: ConversationState, eventId: number, at: number): ConversationState {
  if (eventId <= state.voidedEventId) return state;
  const answers = awaitsAnswer(state) && state.agent !== 'speaking';
  return withLive(
    state,
    eventId,
    at,
    (live) => !answers || live.status !== 'final' || live.eventId! >= eventId,
  );
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
  const answer = findAgentTurn(state, (turn) => turn.eventId === eventId);
  return userSays(cleared, text, eventId, at, answer && { order: answer.order - 0.5 });
}

function part(
  state: ConversationState,
  { text, type, event_id }: { text: string; type: 'start' | 'delta' | 'stop'; event_id: number },
  at: number,
): ConversationState {
  if (event_id <= state.voidedEventId) return state;
  const opened = withLive(state, event_id, at, (live) =>
    type === 'start' ? live.text === '' : live.eventId === event_id || live.status !== 'final',
  );
  const turn = opened.liveTurn!;
  const liveTurn: Turn = {
    ...turn,
    text: turn.text + text,
    // Sound that came before the text may have had a chunk's id.
    eventId: turn.text === '' ? event_id : turn.eventId,
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
  const known = findAgentTurn(state, (turn) => turn.eventId === eventId);
  if (known && known !== state.liveTurn) {
    return known.interruption ? state : replaceTurn(state, { ...known, text });
  }
  // Another id with a text that is complete is another turn; the same id may say it once more.
  const opened = withLive(state, eventId, at, (live) => live.eventId === eventId || live.status !== 'final');
  return { ...opened, liveTurn: { ...opened.liveTurn!, text, eventId, status: 'final' } };
}

function correction(
  state: ConversationState,
  event: { original_agent_response: string; corrected_agent_response: string; event_id: number },
): ConversationState {
  const turn =
    findAgentTurn(state, ({ eventId }) => eventId === event.event_id) ?? findAgentTurn(state, () => true);
  if (!turn) return state;
  const original = event.original_agent_response.trim();
  const corrected = event.corrected_agent_response.trim();
  const correction = { original, corrected };
  const { interruption } = turn;
  if (!interruption) return replaceTurn(state, { ...turn, text: corrected, correction });
  // What the speaker counted is nearer to the ear than what the agent believes it has said; the rest is now known whole.
  const { heardText } = interruption;
  const unheardText = original.startsWith(heardText)
    ? original.slice(heardText.length)
    : interruption.unheardText;
  return replaceTurn(state, { ...turn, correction, interruption: { ...interruption, unheardText } });
}
