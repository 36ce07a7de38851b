/** Counts the agent's event ids: an answer has that of the words which it answers. */
export class Exchange {
  #id = 0;
  #phase: 'asking' | 'asked' | 'answered' = 'answered';
  /** The agent's latest line. */
  latest: { text: string; eventId: number } | undefined;

  /** Of what belongs to the exchange as it stands. */
  get current(): number {
    return Math.max(1, this.#id);
  }

  /** Of the answer that comes next. */
  get upcoming(): number {
    return this.#phase === 'answered' ? this.#id + 1 : this.#id;
  }

  /** Of the user's words, which may still change. */
  asking(): number {
    if (this.#phase !== 'asking') this.#id++;
    this.#phase = 'asking';
    return this.#id;
  }

  /** Of the user's words as they were understood. */
  asked(): number {
    const id = this.asking();
    this.#phase = 'asked';
    return id;
  }

  /** Of a line of the agent's. */
  answered(text: string): number {
    this.#id = this.upcoming;
    this.#phase = 'answered';
    this.latest = { text, eventId: this.#id };
    return this.#id;
  }
}
