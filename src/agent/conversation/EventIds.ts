/** The count that orders a conversation: audio up to the id of an interruption is void. */
export class EventIds {
  readonly #perChunk: boolean;
  #last = 0;

  /** `turn` gives a turn's chunks the turn's own id; `chunk` gives each the next one. */
  constructor(granularity: 'turn' | 'chunk') {
    this.#perChunk = granularity === 'chunk';
  }

  get last(): number {
    return this.#last;
  }

  next(): number {
    return ++this.#last;
  }

  forChunk(turnId: number): number {
    return this.#perChunk ? this.next() : turnId;
  }
}
