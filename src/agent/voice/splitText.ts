import { graphemes } from './graphemes';

const sentences: Intl.Segmenter = new Intl.Segmenter('en', { granularity: 'sentence' });

// What ends in a full stop and does not end a sentence, or is the number of an item in a list.
const unfinished = /(?:^|[\s(])(?:Mr|Mrs|Ms|Dr|Prof|St|Sr|Jr|vs|etc|e\.g|i\.e|\d{1,2})\.\s*$/;
const clauseEnd = /[,;:)—–][^\p{L}\p{N}\s]*\s+/gu;
const beforeConjunction = /\s+(?=(?:and|or|but|so|because|that|which|while|when|where|if|unless|until)\s)/g;
const LONGEST_CONJUNCTION = ' because '.length;
const betweenWords = /\s+/g;

/**
 * Cuts text into pieces to be spoken one after another: at the ends of sentences, in a long one at a comma or the like,
 * else before a conjunction, else between words. Joined they are the text; white space stays with what is before it. The
 * first piece is kept shorter than the others where its grammar allows, so that speech can begin soon. Lengths are in
 * letters, of which a digit counts for six since it is said as a word: 60 for the first piece, 200 for the others.
 */
export function splitText(
  text: string,
  { firstLength = 60, maxLength = 200 }: { firstLength?: number; maxLength?: number } = {},
): string[] {
  const pieces: string[] = [];
  for (const sentence of wholeSentences(text)) {
    let rest = sentence;
    while (rest) {
      const opening = pieces.length === 0 ? gentleEnd(rest, firstLength) : undefined;
      const end = opening ?? gentleEnd(rest, maxLength) ?? roughEnd(rest, maxLength);
      pieces.push(rest.slice(0, end));
      rest = rest.slice(end);
    }
  }
  return pieces;
}

const spokenLength = (text: string): number => text.length + 5 * (text.match(/\d/g)?.length ?? 0);
const hasWords = (text: string): boolean => /[\p{L}\p{N}]/u.test(text);

function wholeSentences(text: string): string[] {
  const found: string[] = [];
  // Whether the last one found has words and is at its end.
  let whole = false;
  for (const { segment } of sentences.segment(text)) {
    const worded = hasWords(segment);
    const before = whole && worded ? '' : (found.pop() ?? '');
    found.push(before + segment);
    if (worded) whole = !unfinished.test(segment);
  }
  return found;
}

/** The last of the places within reach, but not so early that a scrap would be cut off. */
function lastEnd(text: string, places: RegExp, length: number): number | undefined {
  const reachable = text.slice(0, length + LONGEST_CONJUNCTION);
  const ends = Array.from(reachable.matchAll(places), (match) => match.index + match[0].length);
  const fits = (end: number): boolean =>
    end > length / 4 && end <= length && spokenLength(text.slice(0, end)) <= length;
  return ends.filter(fits).at(-1);
}

function gentleEnd(text: string, length: number): number | undefined {
  if (spokenLength(text) <= length) return text.length;
  return lastEnd(text, clauseEnd, length) ?? lastEnd(text, beforeConjunction, length);
}

function roughEnd(text: string, length: number): number {
  const end = lastEnd(text, betweenWords, length);
  if (end !== undefined) return end;
  // The last of them may be cut off, and is left for the next piece.
  const characters = graphemes(text.slice(0, length + 1)).slice(0, -1);
  let reached = '';
  for (const character of characters) {
    if (spokenLength(reached + character) > length) break;
    reached += character;
  }
  return reached.length || length;
}
