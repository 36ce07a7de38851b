/** Calls back in each animation frame. Frames are asked for only while somebody listens. */
export class FrameLoop {
  readonly #listeners: Set<FrameRequestCallback> = new Set();
  #frame = 0;

  /** Returns its undo. */
  add(listener: FrameRequestCallback): () => void {
    const entry: FrameRequestCallback = (time) => listener(time);
    this.#listeners.add(entry);
    this.#ask();
    return () => {
      this.#listeners.delete(entry);
      if (this.#listeners.size > 0) return;
      cancelAnimationFrame(this.#frame);
      this.#frame = 0;
    };
  }

  #ask(): void {
    if (this.#frame === 0 && this.#listeners.size > 0) this.#frame = requestAnimationFrame(this.#step);
  }

  readonly #step = (time: number): void => {
    this.#frame = 0;
    for (const listener of [...this.#listeners]) listener(time);
    this.#ask();
  };
}
