import { lastNotAfter } from '../../hooks/karaoke/lastNotAfter';
import { graphemesOf, wordStarts } from '../../hooks/karaoke/segments';
import { MarkedRun, type Piece } from './MarkedRun';

interface Word extends Piece {
  /** Index of its first grapheme. */
  readonly firstGrapheme: number;
}

/** The elements of a text: a span for each word, and in it one for each grapheme. */
export class CaptionText {
  readonly #track: HTMLElement;
  readonly #words: MarkedRun<Word> = new MarkedRun<Word>();
  readonly #graphemes: MarkedRun<Piece> = new MarkedRun<Piece>();
  #text = '';
  /** So many graphemes have their index. */
  #numbered = 0;

  constructor(track: HTMLElement) {
    this.#track = track;
  }

  /** The word that is spoken. */
  get currentWord(): HTMLElement | undefined {
    return this.#words.current?.element;
  }

  /** Shows `text`, keeping the elements of what stays the same. Returns whether anything changed. */
  update(text: string): boolean {
    if (text === this.#text) return false;
    const kept = this.#dropWordsFrom(sharedLength(text, this.#text));
    this.#text = text;
    const rest = text.slice(kept);
    const starts = wordStarts(rest);
    starts.forEach((start, i) => this.#addWord(rest.slice(start, starts[i + 1]), kept + start));
    return true;
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
    this.#graphemes.mark(start, end);
    this.#words.mark(start, end);
  }

  /** Drops what changes when the text goes on otherwise from code unit `at`. Returns where that begins. */
  #dropWordsFrom(at: number): number {
    let count = this.#words.length;
    while (count > 0 && !this.#isSettled(this.#words.at(count - 1)!, at)) count--;
    const dropped = this.#words.at(count);
    if (!dropped) return this.#words.at(count - 1)?.end ?? 0;
    for (let i = count; i < this.#words.length; i++) this.#words.at(i)!.element.remove();
    for (let i = dropped.firstGrapheme; i < this.#graphemes.length; i++)
      this.#graphemes.at(i)!.element.remove();
    this.#words.truncate(count);
    this.#graphemes.truncate(dropped.firstGrapheme);
    this.#numbered = Math.min(this.#numbered, dropped.firstGrapheme);
    return dropped.start;
  }

  /** A word may grow until there is a space after it. */
  #isSettled({ end }: Word, at: number): boolean {
    return end < at || (end === at && /\s/.test(this.#text.charAt(end - 1)));
  }

  #addWord(text: string, start: number): void {
    const element = span('parlando-caption-word');
    this.#words.push({ start, end: start + text.length, element, firstGrapheme: this.#graphemes.length });
    this.#track.append(element);
    let home = element;
    for (const { segment, index } of graphemesOf(text)) {
      const grapheme = span('parlando-caption-char');
      grapheme.textContent = segment;
      const begin = start + index;
      this.#graphemes.push({ start: begin, end: begin + segment.length, element: grapheme });
      // The space after a word counts to it, but lies beside it: an underlined word ends with its last letter.
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
