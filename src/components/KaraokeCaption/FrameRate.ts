/** In milliseconds: what a display is taken to have at first, and the limits of belief. */
const USUAL = 1000 / 60;
const SHORTEST = 4;
const LONGEST = 34;
/** How much a new measurement counts. */
const WEIGHT = 0.2;

/** How long the display's frames are, from the times of those that follow one another. */
export class FrameRate {
  #ms = USUAL;
  #last: number | undefined;

  /** Milliseconds of one frame, as far as is known at the frame of this timestamp. */
  measure(time: number): number {
    const ms = time - (this.#last ?? time);
    this.#last = time;
    // What is longer is a frame that was dropped.
    if (ms >= SHORTEST && ms <= LONGEST) this.#ms += (ms - this.#ms) * WEIGHT;
    return this.#ms;
  }

  /** The next frame does not follow the last one. */
  rest(): void {
    this.#last = undefined;
  }
}
