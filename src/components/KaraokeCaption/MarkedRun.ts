import { setState } from './setState';

/** A piece of a text and the element that shows it. Places count code units from the text's start. */
export interface Piece {
  readonly start: number;
  readonly end: number;
  readonly element: HTMLElement;
}

/**
 * Pieces of a text in order, each marked `past`, `current` or `future` in its `data-state`. Moving the mark touches the
 * pieces between its old and its new place and no other.
 */
export class MarkedRun<P extends Piece> {
  readonly #pieces: P[] = [];
  /** Pieces before `#from` are past, those from `#to` on are future, those between are current. */
  #from = 0;
  #to = 0;

  get length(): number {
    return this.#pieces.length;
  }

  at(index: number): P | undefined {
    return this.#pieces[index];
  }

  /** The first current piece, if any. */
  get current(): P | undefined {
    return this.#from < this.#to ? this.#pieces[this.#from] : undefined;
  }

  /** How many pieces begin before code unit `at`, looked for from the mark on. */
  countBefore(at: number): number {
    return this.#seek(this.#to, (piece) => piece.start < at);
  }

  push(piece: P): void {
    setState(piece.element, 'future');
    this.#pieces.push(piece);
  }

  /** Drops the pieces from `index` on. Their elements are the caller's to remove. */
  truncate(index: number): void {
    this.#pieces.length = index;
    this.#from = Math.min(this.#from, index);
    this.#to = Math.min(this.#to, index);
  }

  /** Marks what reaches into the code units from `start` to before `end` as current. */
  mark(start: number, end: number): void {
    const from = this.#seek(this.#from, (piece) => piece.end <= start);
    const to = Math.max(
      from,
      this.#seek(this.#to, (piece) => piece.start < end),
    );
    const low = Math.min(from, this.#from);
    const high = Math.max(to, this.#to);
    for (let i = low; i < high; i++) {
      setState(this.#pieces[i]!.element, i < from ? 'past' : i < to ? 'current' : 'future');
    }
    this.#from = from;
    this.#to = to;
  }

  /** The first index whose piece lies not before, looked for from the old place on: it is nearly always near. */
  #seek(index: number, isBefore: (piece: P) => boolean): number {
    let at = Math.min(index, this.#pieces.length);
    while (at > 0 && !isBefore(this.#pieces[at - 1]!)) at--;
    while (at < this.#pieces.length && isBefore(this.#pieces[at]!)) at++;
    return at;
  }
}
