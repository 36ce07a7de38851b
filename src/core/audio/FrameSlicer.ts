/**
 * Cuts a stream of samples into frames of a fixed length in time: frame k ends at sample round(k x rate x ms / 1000), so
 * that nothing drifts where a frame is no whole number of samples.
 */
export class FrameSlicer {
  /** Samples in a thousand frames. */
  readonly #pace: number;
  readonly #emit: (buffer: Float32Array<ArrayBuffer>, length: number) => void;
  readonly #buffer: Float32Array<ArrayBuffer>;
  #filled = 0;
  #index = 0;
  #length = 0;

  /** @param emit Takes a frame, the first `length` samples of a buffer that is filled again after that. */
  constructor(
    sampleRate: number,
    frameMs: number,
    emit: (buffer: Float32Array<ArrayBuffer>, length: number) => void,
  ) {
    this.#pace = sampleRate * frameMs;
    this.#emit = emit;
    this.#buffer = new Float32Array(Math.ceil(this.#pace / 1000));
    this.#begin();
  }

  /** Takes the first `count` samples of `samples`. */
  push(samples: Float32Array, count: number = samples.length): void {
    for (let i = 0; i < count; i++) {
      this.#buffer[this.#filled++] = samples[i]!;
      if (this.#filled < this.#length) continue;
      this.#emit(this.#buffer, this.#length);
      this.#begin();
    }
  }

  #begin(): void {
    const start = this.#startOf(this.#index);
    this.#length = this.#startOf(++this.#index) - start;
    this.#filled = 0;
  }

  #startOf(index: number): number {
    return Math.round((index * this.#pace) / 1000);
  }
}
