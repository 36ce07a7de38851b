import type { AgentResponseCorrectionMessage } from '../protocol/ServerMessage';
import type { ConversationState } from './ConversationState';
import { findAgentTurn, replaceTurn } from './turns';

/** With what the agent says that it has really said. May come before the speaker's report of the cut, or after it. */
export function reduceCorrection(
  state: ConversationState,
  event: AgentResponseCorrectionMessage['agent_response_correction_event'],
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
