import type { AgentActivity, ConversationState } from './ConversationState';
import type { Turn } from './Turn';

type Opening = Pick<Turn, 'role' | 'text' | 'status' | 'eventId' | 'startedAt'> & { order?: number };

/** A new turn, and the state that counts it. */
export function openTurn(state: ConversationState, opening: Opening): [Turn, ConversationState] {
  const count = state.turnCount + 1;
  const turn: Turn = { order: count, ...opening, id: `turn-${count}` };
  return [turn, { ...state, turnCount: count }];
}

/** Puts a closed turn where its order says, behind others of the same order. */
export function insertTurn(turns: readonly Turn[], turn: Turn): readonly Turn[] {
  return [...turns, turn].sort((a, b) => a.order - b.order);
}

/** Closes the agent's live turn. One without a word leaves no trace. */
export function closeLiveTurn(state: ConversationState): ConversationState {
  const { liveTurn } = state;
  if (!liveTurn) return state;
  const closed: Turn = { ...liveTurn, status: 'final' };
  const silent = closed.text.trim() === '' && !closed.interruption?.unheardText;
  return {
    ...state,
    liveTurn: undefined,
    parts: undefined,
    turns: silent ? state.turns : insertTurn(state.turns, closed),
  };
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
  const next = { ...state, turns: insertTurn(state.turns, turn) };
  return { ...next, agent: state.agent === 'speaking' ? 'speaking' : quiet(next) };
}

export function replaceTurn(state: ConversationState, turn: Turn): ConversationState {
  if (state.liveTurn?.id === turn.id) return { ...state, liveTurn: turn };
  return { ...state, turns: state.turns.map((other) => (other.id === turn.id ? turn : other)) };
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
