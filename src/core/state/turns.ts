import type { AgentActivity, ConversationState } from './ConversationState';
import type { Turn } from './Turn';

type Opening = Pick<Turn, 'role' | 'text' | 'status' | 'eventId' | 'startedAt' | 'attachments'> & {
  order?: number;
};

/** A new turn, and the state that counts it. */
export function openTurn(state: ConversationState, opening: Opening): [Turn, ConversationState] {
  const count = state.turnCount + 1;
  const turn: Turn = { order: count, ...opening, id: `turn-${count}` };
  return [turn, { ...state, turnCount: count }];
}

/** Puts a turn where its order says, behind others of the same order. */
export function insertTurn(turns: readonly Turn[], turn: Turn): readonly Turn[] {
  const at = turns.findLastIndex(({ order }) => order <= turn.order) + 1;
  return [...turns.slice(0, at), turn, ...turns.slice(at)];
}

/** With a closed turn more, and without the oldest where that is one too many. */
function withTurn(state: ConversationState, turn: Turn): ConversationState {
  const turns = insertTurn(state.turns, turn);
  const excess = Math.max(0, turns.length - (state.maxTurns ?? Infinity));
  return { ...state, turns: turns.slice(excess), droppedTurns: state.droppedTurns + excess };
}

/** Closes the agent's live turn. One without a word, or anything to show, leaves no trace. */
export function closeLiveTurn(state: ConversationState, endedAt: number): ConversationState {
  const { liveTurn } = state;
  if (!liveTurn) return state;
  const next: ConversationState = { ...state, liveTurn: undefined, parts: undefined };
  const { text, interruption, richContent, attachments } = liveTurn;
  const empty = text.trim() === '' && !interruption?.unheardText && !richContent && !attachments;
  return empty ? next : withTurn(next, { ...liveTurn, status: 'final', endedAt });
}

/** The latest turn of the agent in this conversation that is `wanted`, the live one first. */
export function findAgentTurn(
  { liveTurn, turns, earlierTurns }: ConversationState,
  wanted: (turn: Turn) => boolean,
): Turn | undefined {
  if (liveTurn && wanted(liveTurn)) return liveTurn;
  return turns.findLast((turn) => turn.order > earlierTurns && turn.role === 'agent' && wanted(turn));
}

/** True when the last word is the user's, so that an answer is due. */
export function awaitsAnswer({ turns, liveTurn }: Pick<ConversationState, 'turns' | 'liveTurn'>): boolean {
  const last = turns.at(-1);
  return last?.role === 'user' && !(liveTurn && liveTurn.order > last.order);
}

/** What the agent does when it does not speak. */
export function quiet(state: ConversationState): AgentActivity {
  if (state.agent === 'absent') return 'absent';
  return awaitsAnswer(state) ? 'thinking' : 'listening';
}

/** With a turn of the user's. What the agent says at the time goes on until the agent says that it was interrupted. */
export function placeUser(state: ConversationState, turn: Turn): ConversationState {
  const next = withTurn(state, turn);
  return { ...next, agent: state.agent === 'speaking' ? 'speaking' : quiet(next) };
}

export function replaceTurn(state: ConversationState, turn: Turn): ConversationState {
  if (state.liveTurn?.id === turn.id) return { ...state, liveTurn: turn };
  return { ...state, turns: state.turns.map((other) => (other.id === turn.id ? turn : other)) };
}

/**
 * With the live turn, if the event belongs to it, or else with a new one. Calls of tools that were made ahead of it are the
 * new one's.
 */
export function withLive(
  state: ConversationState,
  eventId: number,
  at: number,
  belongs: (live: Turn) => boolean,
): ConversationState {
  const { liveTurn } = state;
  // One that was interrupted only waits for the speaker's report of what was heard.
  if (liveTurn && liveTurn.eventId! > state.voidedEventId && belongs(liveTurn)) return state;
  const [opened, next] = openTurn(closeLiveTurn(state, at), {
    role: 'agent',
    text: '',
    status: 'streaming',
    eventId,
    startedAt: at,
  });
  const toolCalls = next.toolCalls.map((call) => ({ ...call, turnId: call.turnId ?? opened.id }));
  return { ...next, liveTurn: opened, toolCalls };
}

/** Everything said, in order: the closed turns, then what is being said on either side. */
export function allTurns({
  turns,
  liveTurn,
  tentativeTurn,
}: Pick<ConversationState, 'turns' | 'liveTurn' | 'tentativeTurn'>): readonly Turn[] {
  const open = [liveTurn, tentativeTurn].filter((turn) => turn !== undefined);
  return open.reduce(insertTurn, turns);
}
