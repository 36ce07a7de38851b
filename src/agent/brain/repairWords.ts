import { phraseIndex } from './phraseIndex';
import { soundKey } from './soundKey';
import { baseForm } from './words/baseForm';
import { plainWords } from './words/plainWords';

const shortestWord = 6;
const shortestKey = 4;

/** The telling words of the vocabulary by their sound. */
const bySound: ReadonlyMap<string, readonly string[]> = (() => {
  const words = new Map<string, string[]>();
  for (const word of phraseIndex.vocabulary) {
    if (word.length < shortestWord || plainWords.has(word)) continue;
    const key = soundKey(word);
    if (key.length >= shortestKey) words.set(key, [...(words.get(key) ?? []), word]);
  }
  return words;
})();

/**
 * Puts right what a recogniser split or misheard: one to three neighbours, of which at least one is unknown, become
 * the known word that they spell or sound like together.
 */
export function repairWords(words: readonly string[]): string[] {
  const repaired: string[] = [];
  for (let at = 0; at < words.length;) {
    const fix = [3, 2, 1].flatMap((count) => fixOf(words.slice(at, at + count), count))[0];
    repaired.push(fix?.word ?? words[at] ?? '');
    at += fix?.count ?? 1;
  }
  return repaired;
}

function fixOf(heard: readonly string[], count: number): { word: string; count: number }[] {
  if (heard.length < count || heard.every(isKnown)) return [];
  const joined = heard.join('');
  if (joined.length < shortestWord) return [];
  if (phraseIndex.vocabulary.has(joined)) return [{ word: joined, count }];
  if (count > 1 && heard.some((word) => plainWords.has(word))) return [];
  const word = soundingLike(joined) ?? soundingLike(joined.replace(/s$/, ''));
  return word === undefined ? [] : [{ word, count }];
}

/** The word of the vocabulary that sounds the same and is written most alike, if it is alike enough. */
function soundingLike(heard: string): string | undefined {
  const close = (bySound.get(soundKey(heard)) ?? [])
    .map((word) => ({ word, edits: editsBetween(heard, word) }))
    .filter(({ word, edits }) => edits <= word.length / 3);
  return close.sort((a, b) => a.edits - b.edits)[0]?.word;
}

function isKnown(word: string): boolean {
  return (
    phraseIndex.vocabulary.has(word) ||
    plainWords.has(word) ||
    phraseIndex.feature(baseForm(word)).shares.size > 0
  );
}

/** How many letters must be put in, left out or replaced to make one word of the other. */
function editsBetween(from: string, to: string): number {
  let row = Array.from({ length: to.length + 1 }, (_, index) => index);
  for (let i = 1; i <= from.length; i++) {
    const next = [i];
    for (let j = 1; j <= to.length; j++) {
      const replaced = (row[j - 1] ?? 0) + (from[i - 1] === to[j - 1] ? 0 : 1);
      next.push(Math.min(replaced, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[to.length] ?? 0;
}
