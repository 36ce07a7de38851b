import type { ConversationState } from './ConversationState';
import type { Turn } from './Turn';

type Opening = Pick<Turn, 'role' | 'text' | 'status' | 'eventId' | 'startedAt'> & { order?: number };

/** A new turn, and the state that counts it. */
export function openTurn(state: ConversationState, opening: Opening): [Turn, ConversationState] {
  const count = state.turnCount + 1;
  const turn: Turn = { order: count, ...opening, id: `turn-${count}` };
  return [turn, { ...state, turnCount: count }];
}

/** Puts a closed turn where its order says. Nearly always that is the end. */
export function insertTurn(turns: readonly Turn[], turn: Turn): readonly Turn[] {
  let at = turns.length;
  while (at > 0 && turns[at - 1]!.order > turn.order) at--;
  return [...turns.slice(0, at), turn, ...turns.slice(at)];
}

/** Closes the agent's live turn. One without a word leaves no trace. */
export function closeLiveTurn(state: ConversationState, change: Partial<Turn> = {}): ConversationState {
  const { liveTurn } = state;
  if (!liveTurn) return state;
  const closed: Turn = { ...liveTurn, ...change, status: 'final' };
  const silent = closed.text.trim() === '' && !closed.interruption?.unheardText;
  return {
    ...state,
    liveTurn: undefined,
    parts: undefined,
    turns: silent ? state.turns : insertTurn(state.turns, closed),
  };
}

/** The agent's turn that an event id means: the live one first, then the latest. */
export function findAgentTurn(state: ConversationState, eventId: number): Turn | undefined {
  const { liveTurn, turns } = state;
  if (liveTurn?.eventId === eventId) return liveTurn;
  for (let i = turns.length - 1; i >= 0; i--) {
    const turn = turns[i]!;
    if (turn.role === 'agent' && turn.eventId === eventId) return turn;
  }
  return undefined;
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
