import type { ConversationState } from './ConversationState';
import type { Heard } from './interruptionOf';
import type { Turn } from './Turn';
import { findAgentTurn, replaceTurn } from './turns';
import { writtenUpTo } from './writtenUpTo';

/**
 * With a cut in the words of the turn's text, where it is known so far only in the words that were spoken.
 *
 * @param before The turn as it was before it was cut.
 */
export function refineCut(state: ConversationState, before: Turn, heard: Heard): ConversationState {
  const turn = findAgentTurn(state, ({ id }) => id === before.id);
  if (!turn?.interruption?.estimated) return state;
  const written = (before.correction?.original ?? before.text).trim();
  const end = writtenUpTo(written, heard.spokenText, heard.text.length);
  const heardText = written.slice(0, end);
  const unheardText = written.slice(end);
  const { interruption, ...whole } = turn;
  return replaceTurn(
    state,
    before.status === 'final' && unheardText === ''
      ? { ...whole, text: before.text }
      : { ...turn, text: heardText, interruption: { ...interruption, heardText, unheardText } },
  );
}
