import { graphemes } from './graphemes';

const sentences: Intl.Segmenter = new Intl.Segmenter('en', { granularity: 'sentence' });

// What ends in a full stop and does not end a sentence, or is the number of an item in a list.
const unfinished = /(?:^|[\s(])(?:Mr|Mrs|Ms|Dr|Prof|St|Sr|Jr|vs|etc|e\.g|i\.e|\d{1,2})\.\s*$/;
const clauseEnd = /[,;:)—–][^\p{L}\p{N}\s]*\s+/gu;
const beforeConjunction = /\s+(?=(?:and|or|but|so|because|that|which|while|when|where|if|unless|until)\s)/g;
const betweenWords = /\s+/g;

/**
 * Cuts text into pieces to be spoken one after another: at the ends of sentences, in a long one at a comma or the like,
 * else before a conjunction, else between words. Joined they are the text; white space stays with what is before it. The
 * first piece is kept shorter than the others where its grammar allows, so that speech can begin soon. Lengths are in
 * code units: 60 for the first, 200 for the others.
 */
export function splitText(text: string, { firstLength = 60, maxLength = 200 } = {}): string[] {
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

const hasWords = (text: string): boolean => /[\p{L}\p{N}]/u.test(text);

function wholeSentences(text: string): string[] {
  const found: string[] = [];
  for (const { segment } of sentences.segment(text)) {
    const before = found.at(-1);
    if (before !== undefined && (unfinished.test(before) || !hasWords(before) || !hasWords(segment))) {
      found[found.length - 1] = before + segment;
    } else {
      found.push(segment);
    }
  }
  return found;
}

/** The last of the places within reach, but not so early that a scrap would be cut off. */
function lastEnd(text: string, places: RegExp, length: number): number | undefined {
  const ends = Array.from(text.matchAll(places), (match) => match.index + match[0].length);
  return ends.filter((end) => end <= length && end > length / 4).at(-1);
}

function gentleEnd(text: string, length: number): number | undefined {
  if (text.length <= length) return text.length;
  return lastEnd(text, clauseEnd, length) ?? lastEnd(text, beforeConjunction, length);
}

function roughEnd(text: string, length: number): number {
  const end = lastEnd(text, betweenWords, length);
  if (end !== undefined) return end;
  let reached = 0;
  for (const character of graphemes(text)) {
    if (reached > 0 && reached + character.length > length) break;
    reached += character.length;
  }
  return reached;
}
