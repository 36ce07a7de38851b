import { rememberLast } from '../rememberLast';
import type { CaptionTimes, HeardRange } from './CaptionTimes';
import type { CaptionLook, CaptionState } from './HeardCaption';
import { type KaraokeWord, karaokeWords } from './karaokeWords';
import { lastNotAfter } from './lastNotAfter';
import { phraseStarts } from './segments';

/**
 * How a text goes along with the sound: `karaoke` to the character, `captions` a phrase at a time, `instant` not at all. Times
 * that are estimated are not good enough for the first, which is the second then.
 */
export type TextMode = 'karaoke' | 'captions' | 'instant';

/** What is said, and where in it the sound is. */
export interface Karaoke {
  turnId: string | undefined;
  /** All that is known of the turn, what is still to be said included. */
  text: string;
  words: readonly KaraokeWord[];
  state: CaptionState;
  /** What the mode has come to. */
  mode: TextMode;
  /** Code units: those before `start` were heard, those before `end` are heard now. What comes after was not heard yet, or never. */
  heard: HeardRange;
  /** Index of the word that is heard now (in `captions`, of the phrase's first); -1 while none is. */
  word: number;
  /** Index of the character that is heard now, over all words; -1 while none is. */
  char: number;
  interrupted: boolean;
  estimated: boolean;
}

/** Makes a karaoke of each look at a caption. Words that are the same keep their identity. */
export function karaokeReader(wanted: TextMode): (look: CaptionLook) => Karaoke {
  const phrasesOf = rememberLast(phraseStarts);
  const wordsOf = rememberLast(
    (text: string, times: CaptionTimes | undefined, _timed: number | undefined) => {
      const words = karaokeWords(text, times);
      const chars = words.flatMap(({ chars }) => chars.map(({ start }) => start));
      return { words, starts: words.map(({ start }) => start), chars };
    },
  );
  return ({ shown, times, heard: exact, state }) => {
    const { text = '', turnId, interrupted = false } = shown ?? {};
    const estimated = times?.estimated ?? false;
    const mode = estimated && wanted === 'karaoke' ? 'captions' : wanted;
    const { words, starts, chars } = wordsOf(text, times, times?.length);
    const heard =
      mode === 'karaoke'
        ? exact
        : mode === 'captions'
          ? phraseOf(exact)
          : { start: text.length, end: text.length };
    const at = (places: readonly number[]): number =>
      heard.start < heard.end ? lastNotAfter(places, heard.start) : -1;
    return {
      turnId,
      text,
      words,
      state,
      mode,
      heard,
      word: at(starts),
      char: at(chars),
      interrupted,
      estimated,
    };

    function phraseOf({ start, end }: HeardRange): HeardRange {
      if (start === end) return exact;
      const phrases = phrasesOf(text);
      const index = lastNotAfter(phrases, start);
      return { start: phrases[index] ?? 0, end: phrases[index + 1] ?? text.length };
    }
  };
}
