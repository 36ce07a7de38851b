import type { CaptionTimes } from './CaptionTimes';
import { graphemesOf, wordStarts } from './segments';

/** A piece of a text. Places count code units from the text's start. */
interface TimedPiece {
  text: string;
  start: number;
  end: number;
  /** In milliseconds from the first sound of the turn; undefined where that is not known, or not yet. */
  startMs?: number;
  endMs?: number;
}

/** What a reader takes for one character: an emoji, a letter with all its marks. */
export type KaraokeChar = TimedPiece;

/** A word, with the spaces and points that follow it. */
export interface KaraokeWord extends TimedPiece {
  chars: readonly KaraokeChar[];
  /** How many characters of the text come before it. */
  firstChar: number;
  /** Set where the times are spread evenly over the sound, as none came with it. */
  estimated?: true;
}

/** Cuts a text into words and characters in any script, with the times that are known. */
export function karaokeWords(text: string, times: CaptionTimes | undefined): KaraokeWord[] {
  const starts = wordStarts(text);
  let firstChar = 0;
  return starts.map((start, i) => {
    const word = text.slice(start, starts[i + 1]);
    const chars = Array.from(graphemesOf(word), ({ segment, index }) => timed(segment, start + index, times));
    const spoken = chars.filter((char) => char.text.trim() !== '');
    const { startMs } = chars[0]!;
    const endMs = spoken.at(-1)?.endMs;
    const known = startMs !== undefined && endMs !== undefined;
    firstChar += chars.length;
    return {
      text: word,
      start,
      end: start + word.length,
      chars,
      firstChar: firstChar - chars.length,
      ...(known && { startMs, endMs }),
      ...(known && times?.estimated && { estimated: true as const }),
    };
  });
}

function timed(text: string, start: number, times: CaptionTimes | undefined): KaraokeChar {
  const end = start + text.length;
  return { text, start, end, ...(times && end <= times.length && times.span(start, end)) };
}
