import { lastNotAfter } from '../../hooks/karaoke/lastNotAfter';

/** A piece of a text in a text node of its own. Places count code units from the text's start. */
interface TextPiece {
  readonly start: number;
  readonly node: Text;
}

/** Entries of the page's registry, which all captions share: `::highlight(parlando-past)` and so on. */
const ROLES = ['parlando-past', 'parlando-current', 'parlando-future'] as const;

/**
 * Marks a text by the CSS Custom Highlight API: three ranges that move, and no element for a character. Where the text lies
 * in a shadow root, the rules must be in there too.
 */
export class HighlightMarks {
  readonly #ranges: readonly Range[] = ROLES.map(() => new Range());
  readonly #pieces: TextPiece[] = [];
  readonly #starts: number[] = [];
  #marked = '';

  /** False where the browser has no such highlights. */
  static get available(): boolean {
    return typeof Highlight !== 'undefined' && 'highlights' in CSS;
  }

  /** Adds its ranges to the page's. Returns its undo, which leaves those of others. */
  show(): () => void {
    ROLES.forEach((role, i) => {
      if (!CSS.highlights.has(role)) CSS.highlights.set(role, new Highlight());
      CSS.highlights.get(role)!.add(this.#ranges[i]!);
    });
    return () => ROLES.forEach((role, i) => void CSS.highlights.get(role)?.delete(this.#ranges[i]!));
  }

  /**
   * Puts a word into its element. The space after it counts to it, but lies beside it, in `track`: an underlined word ends with its
   * last letter.
   */
  add(element: HTMLElement, track: HTMLElement, text: string, start: number): void {
    const { length } = text.trimEnd();
    this.#addNode(element, text.slice(0, length), start);
    if (length < text.length) this.#addNode(track, text.slice(length), start + length);
  }

  /** Forgets the text from `start` on. */
  drop(start: number): void {
    while ((this.#starts.at(-1) ?? -1) >= start) {
      this.#starts.pop();
      this.#pieces.pop();
    }
    this.#marked = '';
  }

  /** Code units before `start` are past, those before `end` are current, the rest is future. */
  mark(start: number, end: number): void {
    const marked = `${start} ${end}`;
    if (marked === this.#marked || this.#pieces.length === 0) return;
    this.#marked = marked;
    [0, start, end].forEach((from, i) => {
      const range = this.#ranges[i]!;
      range.setStart(...this.#place(from));
      range.setEnd(...this.#place([start, end, Infinity][i]!));
    });
  }

  #addNode(home: HTMLElement, text: string, start: number): void {
    const node = new Text(text);
    home.append(node);
    this.#pieces.push({ start, node });
    this.#starts.push(start);
    this.#marked = '';
  }

  #place(unit: number): [node: Text, offset: number] {
    const { node, start } = this.#pieces[Math.max(0, lastNotAfter(this.#starts, unit))]!;
    return [node, Math.min(node.length, unit - start)];
  }
}
