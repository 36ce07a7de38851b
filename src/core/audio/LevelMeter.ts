/** Reads loudness and spectrum at an audio node, once per painted frame: without a listener and without garbage. */
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
    const samples = this.#samples;
    let sum = 0;
    // An iterator leaves garbage for each sample.
    for (let i = 0; i < samples.length; i++) sum += samples[i]! ** 2;
    return Math.min(1, Math.sqrt(sum / samples.length));
  }

  /**
   * Writes the loudness of each band of frequencies now, lowest first, as far as `into` goes. There are 512 bands from 0 to
   * half the sample rate, each 47 Hz wide at 48 kHz: speech is in the first 170. 0 is -100 dBFS or less, 255 is -30 dBFS or
   * more, and decibels are linear between. Each read moves a fifth of the way to what is there, so that bars fall gently.
   */
  spectrum(into: Uint8Array<ArrayBuffer>): void {
    this.#analyser.getByteFrequencyData(into);
  }
}
