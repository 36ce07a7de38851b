import { matchPhonemes } from './matchPhonemes';
import type { SpokenToken } from './spokenTokens';
import { PAUSE, type Phoneme } from './Synthesizer';

/** Integers, in milliseconds from the first sample, one for each character. */
export interface CharacterTimes {
  startsMs: number[];
  durationsMs: number[];
}

/** What of the sound is to be laid under the characters. */
export interface SpokenSound {
  tokens: SpokenToken[];
  /** How each token is said alone. */
  pronunciations: string[][];
  phonemes: Phoneme[];
  totalMs: number;
}

const takesGap = (character: string): boolean => /^\s|^(?!\p{Pd})\p{P}/u.test(character);

/**
 * When each character is said. The characters of a token are spread over its phonemes; spaces and punctuation share the
 * gap between two tokens, and the silence at the end; what is not said (an emoji, a dash) has no length, and neither has
 * what stands before the first token, since the silence there belongs to nobody.
 */
export function alignCharacters(characters: string[], sound: SpokenSound): CharacterTimes {
  const starts = new Array<number>(characters.length).fill(0);
  const ends = new Array<number>(characters.length).fill(0);
  let filled = 0;
  let spokenToMs: number | undefined;

  function fillGap(to: number, fromMs: number, toMs: number): void {
    const sharing = characters.slice(filled, to).filter(takesGap).length;
    let atMs = fromMs;
    for (; filled < to; filled++) {
      starts[filled] = atMs;
      if (takesGap(characters[filled]!)) atMs += (toMs - fromMs) / sharing;
      ends[filled] = atMs;
    }
  }

  for (const { start, end, edgesMs } of spokenSpans(sound)) {
    fillGap(start, spokenToMs ?? edgesMs[0]!, edgesMs[0]!);
    for (; filled < end; filled++) {
      starts[filled] = between(edgesMs, (filled - start) / (end - start));
      ends[filled] = between(edgesMs, (filled + 1 - start) / (end - start));
    }
    spokenToMs = edgesMs.at(-1)!;
  }
  fillGap(
    characters.length,
    spokenToMs ?? 0,
    spokenToMs === undefined ? 0 : Math.max(spokenToMs, sound.totalMs),
  );

  const whole = (ms: number): number => Math.min(Math.round(ms), Math.floor(sound.totalMs));
  return { startsMs: starts.map(whole), durationsMs: ends.map((ms, i) => whole(ms) - whole(starts[i]!)) };
}

/** The tokens that are heard, each with the edges of its phonemes: one more than it has phonemes. */
function spokenSpans({
  tokens,
  pronunciations,
  phonemes,
}: SpokenSound): { start: number; end: number; edgesMs: number[] }[] {
  const said = phonemes.filter(({ name }) => name !== PAUSE);
  const owners = matchPhonemes(
    pronunciations,
    said.map(({ name }) => name),
  );
  return tokens.flatMap(({ start, end }, token) => {
    const own = said.filter((_, i) => owners[i] === token);
    return own.length === 0
      ? []
      : [{ start, end, edgesMs: [own[0]!.startMs, ...own.map(({ endMs }) => endMs)] }];
  });
}

/** The time at a fraction, 0 to 1, of the way along the edges. */
function between(edgesMs: number[], fraction: number): number {
  const place = fraction * (edgesMs.length - 1);
  const left = Math.min(Math.floor(place), edgesMs.length - 2);
  return edgesMs[left]! + (edgesMs[left + 1]! - edgesMs[left]!) * (place - left);
}
