import { lastNotAfter } from '../../hooks/karaoke/lastNotAfter';
import { graphemesOf, wordStarts } from '../../hooks/karaoke/segments';
import type { HighlightMarks } from './HighlightMarks';
import { MarkedRun, type Piece } from './MarkedRun';

export interface CaptionWord extends Piece {
  /** Index of its first grapheme. */
  readonly firstGrapheme: number;
}

/**
 * The elements of a text: a span for each word, and in it one for each grapheme; or only its text, where marks are
 * highlights.
 */
export class CaptionText {
  readonly words: MarkedRun<CaptionWord> = new MarkedRun<CaptionWord>();
  readonly #track: HTMLElement;
  readonly #highlights: HighlightMarks | undefined;
  readonly #graphemes: MarkedRun<Piece> = new MarkedRun<Piece>();
  #text = '';
  /** So many graphemes have their index. */
  #numbered = 0;
  /** So many words are shown. */
  #shown = 0;

  constructor(track: HTMLElement, highlights: HighlightMarks | undefined) {
    this.#track = track;
    this.#highlights = highlights;
  }

  /** Shows `text`, keeping the elements of what stays the same. */
  update(text: string): void {
    if (text === this.#text) return;
    const kept = this.#dropWordsFrom(sharedLength(text, this.#text));
    this.#text = text;
    const rest = text.slice(kept);
    const starts = wordStarts(rest);
    starts.forEach((start, i) => this.#addWord(rest.slice(start, starts[i + 1]), kept + start));
  }

  /**
   * Gives each grapheme the index of the character in which it begins, as `data-index`.
   *
   * @param charStarts Where each character of the timeline begins in the text, and after them the end of the last.
   */
  number(charStarts: readonly number[]): void {
    const end = charStarts.at(-1) ?? 0;
    let index = 0;
    for (; this.#numbered < this.#graphemes.length; this.#numbered++) {
      const { start, element } = this.#graphemes.at(this.#numbered)!;
      if (start >= end) return;
      if (index === 0) index = lastNotAfter(charStarts, start);
      while (charStarts[index + 1]! <= start) index++;
      element.dataset['index'] = String(index);
    }
  }

  /** Marks the code units from `start` to before `end` as heard now, those before as past. */
  mark(start: number, end: number): void {
    this.#highlights?.mark(start, end);
    this.#graphemes.mark(start, end);
    this.words.mark(start, end);
  }

  /** Shows the first `count` words, and keeps the place of the others. */
  show(count: number): void {
    const to = Math.min(count, this.words.length);
    for (; this.#shown < to; this.#shown++) this.words.at(this.#shown)!.element.hidden = false;
    for (let i = this.words.length; i > to; i--) this.words.at(i - 1)!.element.hidden = true;
    this.#shown = to;
  }

  /** Drops what changes when the text goes on otherwise from code unit `at`. Returns where that begins. */
  #dropWordsFrom(at: number): number {
    let count = this.words.length;
    while (count > 0 && !this.#isSettled(this.words.at(count - 1)!, at)) count--;
    const dropped = this.words.at(count);
    if (!dropped) return this.words.at(count - 1)?.end ?? 0;
    while (this.#track.childNodes.length > 0 && this.#track.lastChild !== dropped.element) {
      this.#track.lastChild!.remove();
    }
    dropped.element.remove();
    this.words.truncate(count);
    this.#graphemes.truncate(dropped.firstGrapheme);
    this.#numbered = Math.min(this.#numbered, dropped.firstGrapheme);
    this.#shown = Math.min(this.#shown, count);
    this.#highlights?.drop(dropped.start);
    return dropped.start;
  }

  /** A word may grow until there is a space after it. */
  #isSettled({ end }: Piece, at: number): boolean {
    return end < at || (end === at && /\s/.test(this.#text.charAt(end - 1)));
  }

  #addWord(text: string, start: number): void {
    const element = span('parlando-caption-word');
    this.words.push({ start, end: start + text.length, element, firstGrapheme: this.#graphemes.length });
    this.#track.append(element);
    if (this.#highlights) this.#highlights.add(element, this.#track, text, start);
    else this.#addGraphemes(element, text, start);
  }

  /** The space after a word lies beside it here too. */
  #addGraphemes(element: HTMLElement, text: string, start: number): void {
    let home = element;
    for (const { segment, index } of graphemesOf(text)) {
      const grapheme = span('parlando-caption-char');
      grapheme.textContent = segment;
      const begin = start + index;
      this.#graphemes.push({ start: begin, end: begin + segment.length, element: grapheme });
      if (segment.trim() === '') home = this.#track;
      home.append(grapheme);
    }
  }
}

function span(className: string): HTMLElement {
  const element = document.createElement('span');
  element.className = className;
  return element;
}

function sharedLength(a: string, b: string): number {
  const length = Math.min(a.length, b.length);
  let at = 0;
  while (at < length && a.charCodeAt(at) === b.charCodeAt(at)) at++;
  return at;
}
