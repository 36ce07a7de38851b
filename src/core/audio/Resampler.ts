/** A quarter of the width of the kernel, in samples of the lower rate. */
const QUARTER_WIDTH = 12;
/** Kaiser window, about 95 dB in the stop band. */
const BETA = 9.5;
/** Where the filter is 6 dB down, as a part of the lower rate's Nyquist frequency: 7 kHz of speech pass at 16 kHz. */
const CUTOFF = 0.95;

function greatestCommonDivisor(a: number, b: number): number {
  return b === 0 ? a : greatestCommonDivisor(b, a % b);
}

/** The modified Bessel function of the first kind, order 0. */
function bessel0(x: number): number {
  let sum = 1;
  let term = 1;
  for (let k = 1; term > sum * 1e-12; k++) {
    term *= (x / (2 * k)) ** 2;
    sum += term;
  }
  return sum;
}

/** Up to a factor, as each row of the table is made to sum up to 1. */
function kernel(distance: number, halfWidth: number, cutoff: number): number {
  const u = distance / halfWidth;
  if (Math.abs(u) >= 1) return 0;
  const sinc = distance === 0 ? cutoff : Math.sin(Math.PI * cutoff * distance) / (Math.PI * distance);
  return sinc * bessel0(BETA * Math.sqrt(1 - u * u));
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
    this.#fill(half, CUTOFF / stretch);
    this.#history = new Float32Array(this.#taps + maxInput);
    this.reset();
  }

  #fill(half: number, cutoff: number): void {
    const taps = this.#taps;
    for (let phase = 0; phase < this.#up; phase++) {
      let sum = 0;
      for (let tap = 0; tap < taps; tap++) {
        const value = kernel(tap - (half - 1) - phase / this.#up, half, cutoff);
        this.#table[phase * taps + tap] = value;
        sum += value;
      }
      for (let tap = 0; tap < taps; tap++) this.#table[phase * taps + tap]! /= sum;
    }
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
