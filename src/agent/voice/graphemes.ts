const segmenter: Intl.Segmenter = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** The characters that a reader sees: a combined letter or emoji is one. Joined they are the text. */
export function graphemes(text: string): string[] {
  return Array.from(segmenter.segment(text), ({ segment }) => segment);
}
