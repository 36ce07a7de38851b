const words: Intl.Segmenter = /* @__PURE__ */ new Intl.Segmenter(undefined, { granularity: 'word' });
const graphemes: Intl.Segmenter = /* @__PURE__ */ new Intl.Segmenter(undefined, { granularity: 'grapheme' });
const sentences: Intl.Segmenter = /* @__PURE__ */ new Intl.Segmenter(undefined, { granularity: 'sentence' });

/** A sentence is cut at a comma or the like once it has so many code units. */
const LONG_PHRASE = 40;

/** What a reader takes for one character each, and where in the text it begins. */
export function graphemesOf(text: string): Iterable<{ segment: string; index: number }> {
  return graphemes.segment(text);
}

/** Where each word begins, with the spaces and points that follow it. What comes before the first word is one of its own. */
export function wordStarts(text: string): number[] {
  const starts: number[] = [];
  for (const { index, isWordLike } of words.segment(text)) {
    if (isWordLike || index === 0) starts.push(index);
  }
  return starts;
}

/** Where each phrase begins: a sentence, or what lies between two commas of a long one. */
export function phraseStarts(text: string): number[] {
  const starts: number[] = [];
  for (const { segment, index } of sentences.segment(text)) {
    starts.push(index);
    for (const { 0: mark, index: at } of segment.matchAll(/[,;:،؛、，；：]\s*/gu)) {
      const next = index + at + mark.length;
      if (next - starts.at(-1)! >= LONG_PHRASE && next < index + segment.length) starts.push(next);
    }
  }
  return starts;
}
