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
 * What a cut did to a turn; `undefined` when it had been heard to its end. Where it reads otherwise than the text, it is in
 * the words that were spoken, and `estimated`.
 *
 * @param heard Undefined when the sound came without times: then only the ear knows.
 */
export function interruptionOf(turn: Turn, heard: Heard | undefined): Interruption | undefined {
  const said = (turn.correction?.original ?? turn.text).trimStart();
  if (!heard) return { heardText: said.trimEnd(), unheardText: '', heardMs: 0 };
  const spoken = heard.spokenText.trimStart();
  const heardText = heard.text.trim();
  const { length } = heardText;
  // What is spoken may read otherwise than what is written, a number say.
  const alike = said.startsWith(spoken.slice(0, length && length + 1));
  // The text may come behind the sound.
  const estimated = !alike && !spoken.startsWith(said.trimEnd());
  const unheardText = (alike ? said : spoken).slice(length);
  if (turn.status === 'final' && unheardText.trim() === '') return undefined;
  return { heardText, unheardText, heardMs: Math.round(heard.ms), ...(estimated && { estimated }) };
}
