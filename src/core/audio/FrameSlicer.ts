/**
 * Cuts a stream of samples into frames of a fixed length in time: frame k ends at sample round(k x rate x ms / 1000), so
 * that nothing drifts where a frame is no whole number of samples. Frames are written into buffers that are handed in.
 */
export class FrameSlicer {
  readonly #rate: number;
  readonly #frameMs: number;
  readonly #emit: (frame: Float32Array<ArrayBuffer>, length: number) => Float32Array<ArrayBuffer>;
  #buffer: Float32Array<ArrayBuffer>;
  #filled = 0;
  #index = 1;
  #start = 0;
  #length: number;

  /**
   * @param first The first buffer, at least {@link FrameSlicer.capacity} long.
   * @param emit Takes a full buffer and gives the next one to fill, which may be the same.
   */
  constructor(
    sampleRate: number,
    frameMs: number,
    first: Float32Array<ArrayBuffer>,
    emit: (frame: Float32Array<ArrayBuffer>, length: number) => Float32Array<ArrayBuffer>,
  ) {
    this.#rate = sampleRate;
    this.#frameMs = frameMs;
    this.#buffer = first;
    this.#emit = emit;
    this.#length = this.#end(1);
  }

  /** The most samples a frame can have. */
  static capacity(sampleRate: number, frameMs: number): number {
    return Math.ceil((sampleRate * frameMs) / 1000) + 1;
  }

  #end(index: number): number {
    return Math.round((index * this.#rate * this.#frameMs) / 1000);
  }

  /** Takes the first `count` samples of `samples`. */
  push(samples: Float32Array, count: number = samples.length): void {
    for (let i = 0; i < count; i++) {
      this.#buffer[this.#filled++] = samples[i]!;
      if (this.#filled === this.#length) this.#next();
    }
  }

  #next(): void {
    this.#buffer = this.#emit(this.#buffer, this.#length);
    this.#start += this.#length;
    this.#index++;
    this.#length = this.#end(this.#index) - this.#start;
    this.#filled = 0;
  }
}
