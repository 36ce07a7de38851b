import { ParlandoError } from '../../ParlandoError';
import type { Turn } from '../../state/Turn';

/** So many of its own words in what the user is said to have said are an echo. */
const OWN_WORDS = 0.7;
/** So many echoes in a conversation are no accident. */
const ENOUGH = 3;

function wordsOf(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}

/**
 * Notices that the agent hears itself: again and again it is interrupted by words that it has just said.
 *
 * @returns Takes what the user is said to have said, and what was said before; the agent's last turn is what may have come back.
 */
export function watchEcho(
  report: (error: ParlandoError) => void,
): (text: string, turns: readonly Turn[]) => void {
  let echoes = 0;
  return (text, turns) => {
    const said = wordsOf(text);
    const spoken = turns.findLast(({ role }) => role === 'agent');
    if (!spoken?.interruption || said.length === 0) return;
    const own = new Set(wordsOf(spoken.interruption.heardText));
    const share = said.filter((word) => own.has(word)).length / said.length;
    if (share >= OWN_WORDS && ++echoes === ENOUGH) report(echoSuspected());
  };
}

function echoSuspected(): ParlandoError {
  return new ParlandoError(
    'echo_suspected',
    {
      what: 'The agent was interrupted by its own words.',
      why: 'The agent may hear itself.',
      remedy: 'Use headphones, or set audio.halfDuplex.',
    },
    { details: undefined },
  );
}
