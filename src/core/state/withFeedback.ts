import type { ConversationState } from './ConversationState';
import { findAgentTurn, replaceTurn } from './turns';

/**
 * With the user's opinion of an answer, once it was sent.
 *
 * @param score `null` takes it back.
 */
export function withFeedback(
  state: ConversationState,
  eventId: number,
  score: 'like' | 'dislike' | null,
): ConversationState {
  const known = findAgentTurn(state, (turn) => turn.eventId === eventId);
  if (!known) return state;
  const { feedback: _, ...turn } = known;
  return replaceTurn(state, score ? { ...turn, feedback: score } : turn);
}
