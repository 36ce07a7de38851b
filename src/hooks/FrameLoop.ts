/** Calls back in each animation frame. Frames are asked for only while somebody listens. */
export class FrameLoop {
  readonly #listeners: Set<() => void> = new Set();
  #frame = 0;

  /** Returns its undo. */
  add(listener: () => void): () => void {
    const entry = (): void => listener();
    this.#listeners.add(entry);
    if (this.#listeners.size === 1) this.#frame = requestAnimationFrame(this.#step);
    return () => {
      if (this.#listeners.delete(entry) && this.#listeners.size === 0) cancelAnimationFrame(this.#frame);
    };
  }

  readonly #step = (): void => {
    this.#frame = requestAnimationFrame(this.#step);
    for (const listener of [...this.#listeners]) listener();
  };
}
