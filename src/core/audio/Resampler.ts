/** A quarter of the width of the kernel, in samples of the lower rate. */
const QUARTER_WIDTH = 12;
/** The window is the exponential of a semicircle, close to Kaiser's: about 95 dB in the stop band. */
const BETA = 9.5;
/** Where the filter is 6 dB down, as a part of the lower rate's Nyquist frequency: 7 kHz of speech pass at 16 kHz. */
const CUTOFF = 0.95;

function greatestCommonDivisor(a: number, b: number): number {
  return b === 0 ? a : greatestCommonDivisor(b, a % b);
}

/** Up to a factor, as each row of the table is made to sum up to 1. */
function kernel(distance: number, halfWidth: number, cutoff: number): number {
  const u = distance / halfWidth;
  if (Math.abs(u) >= 1) return 0;
  const sinc = distance === 0 ? cutoff : Math.sin(Math.PI * cutoff * distance) / (Math.PI * distance);
  return sinc * Math.exp(BETA * Math.sqrt(1 - u * u));
}

/** A row of the table, of the kernel about `centre`. Called for each of them, it is soon compiled. */
function fill(row: Float32Array, centre: number, halfWidth: number, cutoff: number): void {
  let sum = 0;
  for (let tap = 0; tap < row.length; tap++) sum += row[tap] = kernel(tap - centre, halfWidth, cutoff);
  for (let tap = 0; tap < row.length; tap++) row[tap]! /= sum;
}

/**
 * A stream of samples from one rate to another: windowed-sinc polyphase. Output sample k stands for the input at
 * k x from / to exactly; the filter's look-ahead is kept back, so nothing is shifted. A prompt one keeps nothing back: each
 * block gives all the output that its time is worth, shifted by the look-ahead (0.75 ms from 48,000 to 16,000 Hz). `push` makes no
 * garbage.
 */
export class Resampler {
  readonly #up: number;
  readonly #down: number;
  /** A multiple of 4; 0 where there is nothing to do. */
  readonly #taps: number;
  readonly #prompt: boolean;
  readonly #table: Float32Array;
  readonly #history: Float32Array;
  /** Samples in `#history`, and the first of them that the next output needs. */
  #length = 0;
  #phase = 0;

  /**
   * @param maxInput The most samples that one `push` brings; more must be pushed in pieces.
   * @param prompt Default false.
   */
  constructor(from: number, to: number, maxInput: number, prompt = false) {
    this.#prompt = prompt;
    const divisor = greatestCommonDivisor(from, to);
    this.#up = to / divisor;
    this.#down = from / divisor;
    const stretch = Math.max(1, from / to);
    const half = from === to ? 0 : Math.ceil(QUARTER_WIDTH * stretch) * 2;
    this.#taps = half * 2;
    this.#table = new Float32Array(this.#up * this.#taps);
    const row = (phase: number): Float32Array =>
      this.#table.subarray(phase * this.#taps, (phase + 1) * this.#taps);
    // What is as far from one end as another row from the other is its mirror image.
    for (let phase = 0; phase <= this.#up / 2; phase++) {
      fill(row(phase), half - 1 + phase / this.#up, half, CUTOFF / stretch);
      if (phase > 0) row(this.#up - phase).set(row(phase).toReversed());
    }
    this.#history = new Float32Array(this.#taps + maxInput);
    this.reset();
  }

  /** Forgets the past: the next sample pushed is the first of a new stream. */
  reset(): void {
    this.#phase = 0;
    // Silence before the first sample, so that output 0 is centred on input 0, or needs nothing after it.
    this.#length = (this.#prompt ? this.#taps : this.#taps / 2) - 1;
    this.#history.fill(0, 0, this.#length);
  }

  /** The most output that `count` input samples can give. */
  maxOutput(count: number): number {
    return Math.ceil((count * this.#up) / this.#down) + 1;
  }

  /** Takes `input`, writes what is complete into `output`, and returns how many samples that is. */
  push(input: Float32Array, output: Float32Array): number {
    if (this.#taps === 0) {
      output.set(input);
      return input.length;
    }
    const history = this.#history;
    history.set(input, this.#length);
    const length = this.#length + input.length;
    const taps = this.#taps;
    const table = this.#table;
    let at = 0;
    let phase = this.#phase;
    let count = 0;
    while (at + taps <= length) {
      const row = phase * taps;
      // Four sums, because each addition would wait for the one before.
      let [a, b, c, d] = [0, 0, 0, 0];
      for (let tap = 0; tap < taps; tap += 4) {
        a += table[row + tap]! * history[at + tap]!;
        b += table[row + tap + 1]! * history[at + tap + 1]!;
        c += table[row + tap + 2]! * history[at + tap + 2]!;
        d += table[row + tap + 3]! * history[at + tap + 3]!;
      }
      output[count++] = a + b + c + d;
      phase += this.#down;
      at += Math.floor(phase / this.#up);
      phase %= this.#up;
    }
    history.copyWithin(0, at, length);
    this.#length = length - at;
    this.#phase = phase;
    return count;
  }
}
