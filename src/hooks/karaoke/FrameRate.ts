/** In milliseconds: what a display is taken to have at first, and the limits of belief. */
const USUAL = 1000 / 60;
const SHORTEST = 4;
const LONGEST = 34;
/** How much a new measurement counts. */
const WEIGHT = 0.2;
/**
 * What is painted in a frame is seen about one frame after the frame's timestamp. Half a frame more centres the error: a
 * mark comes up to half a frame early or late, rather than up to a whole frame late.
 */
const FRAMES_AHEAD = 1.5;

/** How long the display's frames are, from the times of those that follow one another. */
export class FrameRate {
  #ms = USUAL;
  #last: number | undefined;

  /** When to take what is painted in the frame of this timestamp to be seen. */
  seenAt(time: number): number {
    const ms = time - (this.#last ?? time);
    this.#last = time;
    // What is longer is a frame that was dropped.
    if (ms >= SHORTEST && ms <= LONGEST) this.#ms += (ms - this.#ms) * WEIGHT;
    return time + FRAMES_AHEAD * this.#ms;
  }

  /** The next frame does not follow the last one. */
  rest(): void {
    this.#last = undefined;
  }
}
