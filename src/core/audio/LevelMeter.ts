/** Reads the loudness at an audio node, without a listener and without garbage. */
export class LevelMeter {
  readonly #analyser: AnalyserNode;
  readonly #samples: Float32Array<ArrayBuffer>;

  constructor(source: AudioNode) {
    this.#analyser = new AnalyserNode(source.context, { fftSize: 1024 });
    this.#samples = new Float32Array(this.#analyser.fftSize);
    source.connect(this.#analyser);
  }

  /** Root mean square of the last 20 ms or so, 0 to 1. */
  read(): number {
    this.#analyser.getFloatTimeDomainData(this.#samples);
    let sum = 0;
    for (const sample of this.#samples) sum += sample * sample;
    return Math.min(1, Math.sqrt(sum / this.#samples.length));
  }

  spectrum(into: Uint8Array<ArrayBuffer>): void {
    this.#analyser.getByteFrequencyData(into);
  }
}
