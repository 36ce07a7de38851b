const BLOCK_MS = 10;
/** How much power above the floor begins speech, and how much keeps it up. */
const ONSET = 6;
const HOLD = 3;
/** No room is taken to be quieter than this, in power: -67 dBFS. */
const QUIETEST = 2e-7;
/** Loud blocks in a row that begin speech. A click is shorter. */
const ONSET_BLOCKS = 4;
/** Quiet blocks that end it. Pauses between words are shorter. */
const HANGOVER_BLOCKS = 30;
/** The floor is the quietest moment of the last one to two windows, so steady noise is learned within two of them. */
const WINDOW_BLOCKS = 75;

/**
 * Says whether somebody speaks, from loudness alone. Steady noise is learned within 1.5 s, a click is too short, silence
 * is nobody. `push` makes no garbage.
 */
export class VoiceActivity {
  readonly #size: number;
  #filled = 0;
  #sum = 0;
  #smooth = 0;
  #blocks = 0;
  #quietest = Infinity;
  #quietestBefore = Infinity;
  #loud = 0;
  #hold = 0;

  /** @param sampleRate In Hz, any. */
  constructor(sampleRate: number) {
    this.#size = Math.round((sampleRate * BLOCK_MS) / 1000);
  }

  /** Takes mono samples from -1 to 1, any number of them. True while somebody speaks and for 300 ms after that. */
  push(samples: Float32Array): boolean {
    for (let i = 0; i < samples.length; i++) {
      this.#sum += samples[i]! ** 2;
      if (++this.#filled === this.#size) this.#take(this.#sum / this.#size);
    }
    return this.#hold > 0;
  }

  #take(power: number): void {
    this.#filled = this.#sum = 0;
    // The floor of a noise is its run, not its dips.
    this.#smooth += (power - this.#smooth) / (this.#blocks ? 4 : 1);
    if (this.#blocks++ % WINDOW_BLOCKS === 0) {
      this.#quietestBefore = this.#quietest;
      this.#quietest = Infinity;
    }
    this.#quietest = Math.min(this.#quietest, this.#smooth);
    const floor = Math.max(QUIETEST, Math.min(this.#quietest, this.#quietestBefore));
    this.#loud = power > floor * ONSET ? this.#loud + 1 : 0;
    this.#hold--;
    if (this.#loud >= ONSET_BLOCKS || (this.#hold > 0 && power > floor * HOLD)) this.#hold = HANGOVER_BLOCKS;
  }
}
