import { ParlandoError } from '../../ParlandoError';
import type { Turn } from '../../state/Turn';

/** So many of its own words in what the user is said to have said are an echo. */
const OWN_WORDS = 0.7;

function wordsOf(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}

/**
 * True when what the user is said to have said are the agent's own words: it was interrupted by its echo.
 *
 * @param spoken The agent's last turn: what may have come back.
 */
export function isEcho(text: string, spoken: Turn): boolean {
  const said = wordsOf(text);
  const own = new Set(wordsOf(spoken.interruption?.heardText ?? ''));
  return said.length > 0 && said.filter((word) => own.has(word)).length / said.length >= OWN_WORDS;
}

/** The agent hears itself: again and again it is interrupted by words that it has just said. */
export function echoSuspected(): ParlandoError {
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
