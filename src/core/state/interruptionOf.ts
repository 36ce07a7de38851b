import type { Interruption, Turn } from './Turn';

/** What the speaker's count of frames says of a turn whose sound was cut. */
export interface Heard {
  /** The characters that had begun to sound. */
  text: string;
  /** How much sound that is, in milliseconds. */
  ms: number;
  /** All characters that had been queued. */
  spokenText: string;
}

/**
 * What a cut did to a turn; `undefined` when it had been heard to its end.
 *
 * @param heard Undefined when the sound came without times: then only the ear knows.
 */
export function interruptionOf(turn: Turn, heard: Heard | undefined): Interruption | undefined {
  const said = (turn.correction?.original ?? turn.text).trimStart();
  if (!heard) return { heardText: said.trimEnd(), unheardText: '', heardMs: 0 };
  const spoken = heard.spokenText.trimStart();
  // What is spoken may read otherwise than what is written, a number say.
  const whole = said.startsWith(spoken) ? said : spoken;
  const heardText = heard.text.trim();
  const unheardText = whole.slice(heardText.length);
  if (turn.status === 'final' && unheardText.trim() === '') return undefined;
  return { heardText, unheardText, heardMs: Math.round(heard.ms) };
}
