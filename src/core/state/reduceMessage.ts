import type {
  AgentChatResponsePartMessage,
  AgentResponseMessage,
  ServerMessage,
  UserTranscriptMessage,
} from '../protocol/ServerMessage';
import type { ConversationState } from './ConversationState';
import type { Turn } from './Turn';
import { awaitsAnswer, findAgentTurn, openTurn, placeUser, replaceTurn, withLive } from './turns';

type Transcript = UserTranscriptMessage['user_transcription_event'];

/** The state after a message of the agent. Types that change nothing here leave it as it is. */
export function reduceMessage(
  state: ConversationState,
  message: ServerMessage,
  at: number,
): ConversationState {
  switch (message.type) {
    case 'conversation_initiation_metadata':
      return { ...state, conversationId: message.conversation_initiation_metadata_event.conversation_id };
    case 'tentative_user_transcript':
      return tentative(state, message.tentative_user_transcription_event, at);
    case 'user_transcript':
      return transcript(state, message.user_transcription_event, at);
    case 'agent_chat_response_part':
      return part(state, message.text_response_part, at);
    case 'agent_response':
      return response(state, message.agent_response_event, at);
    case 'audio':
      return audio(state, message.audio_event.event_id, at);
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

function tentative(
  state: ConversationState,
  { user_transcript, event_id: eventId }: Transcript,
  startedAt: number,
): ConversationState {
  const text = user_transcript.trim();
  if (text === '') return { ...state, tentativeTurn: undefined };
  if (state.tentativeTurn) return { ...state, tentativeTurn: { ...state.tentativeTurn, text, eventId } };
  const [tentativeTurn, next] = openTurn(state, {
    role: 'user',
    text,
    status: 'tentative',
    eventId,
    startedAt,
  });
  return { ...next, tentativeTurn };
}

function transcript(state: ConversationState, said: Transcript, at: number): ConversationState {
  const next = tentative(state, said, at);
  const turn = next.tentativeTurn;
  if (!turn) return next;
  // The answer to it may be here already: then it was said before that.
  const answer = !state.tentativeTurn && findAgentTurn(state, ({ eventId }) => eventId === said.event_id);
  return placeUser(
    { ...next, tentativeTurn: undefined },
    { ...turn, status: 'final', endedAt: at, ...(answer && { order: answer.order - 0.5 }) },
  );
}

function part(
  state: ConversationState,
  { text, type, event_id }: AgentChatResponsePartMessage['text_response_part'],
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
  const parts = {
    turnId: turn.id,
    text: liveTurn.text,
    delta: text,
    count: (opened.parts?.count ?? 0) + (text === '' ? 0 : 1),
    done: type === 'stop',
  };
  return { ...opened, liveTurn, parts };
}

function response(
  state: ConversationState,
  { agent_response, event_id: eventId }: AgentResponseMessage['agent_response_event'],
  at: number,
): ConversationState {
  const text = agent_response.trim();
  if (eventId <= state.voidedEventId) return state;
  const known = findAgentTurn(state, (turn) => turn.eventId === eventId);
  if (known && known !== state.liveTurn) {
    return known.interruption || known.text === text ? state : replaceTurn(state, { ...known, text });
  }
  // Another id with a text that is complete is another turn; the same id may say it once more.
  const opened = withLive(state, eventId, at, (live) => live.eventId === eventId || live.status !== 'final');
  return {
    ...opened,
    agentTyping: undefined,
    liveTurn: { ...opened.liveTurn!, text, eventId, status: 'final' },
  };
}
