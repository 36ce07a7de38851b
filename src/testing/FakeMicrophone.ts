import type { Microphone, MicrophoneStream } from '../core/audio/Microphone';
import type { MicrophoneFrame, MicrophonePort } from '../core/audio/SamplePort';

/** A microphone that hears what it is given. */
export class FakeMicrophone implements Microphone {
  readonly sampleRate: number;
  /** What `open` rejects with, when set: `microphone.refuses = new ParlandoError(…)`. */
  refuses: Error | undefined;
  /** What a voice detector is given of it. */
  media: MediaStream | undefined;
  #port: MicrophonePort | undefined;
  #ended: (() => void) | undefined;
  #level = 0;

  /** @param sampleRate In Hz. Default 16,000. */
  constructor(sampleRate = 16_000) {
    this.sampleRate = sampleRate;
  }

  /** True while somebody holds it. */
  get isOpen(): boolean {
    return this.#port !== undefined;
  }

  open(
    signal: AbortSignal,
    deviceId?: string,
  ): Promise<MicrophoneStream & { source: { port: MicrophonePort } }> {
    if (this.refuses) return Promise.reject(this.refuses);
    if (signal.aborted) return Promise.reject(signal.reason as Error);
    const port: MicrophonePort = { onmessage: null, postMessage: () => undefined };
    this.#port = port;
    return Promise.resolve({
      label: deviceId || 'Fake microphone',
      ...(this.media && { media: this.media }),
      source: { port, sampleRate: this.sampleRate },
      level: () => this.#level,
      spectrum: (into) => into.fill(Math.round(this.#level * 255)),
      onEnded: (listener) => {
        this.#ended = listener;
        return () => (this.#ended = undefined);
      },
      stop: () => {
        if (this.#port === port) this.#port = undefined;
      },
    });
  }

  /** The user makes this sound: mono samples from -1 to 1 at the microphone's rate, in blocks of 20 ms. */
  hear(samples: Float32Array): void {
    const block = Math.round(this.sampleRate / 50);
    for (let at = 0; at < samples.length; at += block) {
      const data: MicrophoneFrame = Float32Array.from(samples.subarray(at, at + block));
      this.#level = Math.sqrt(data.reduce((sum, sample) => sum + sample * sample, 0) / data.length);
      this.#port?.onmessage?.({ data });
    }
  }

  /** The device is pulled out, or its permission taken back. */
  disappear(): void {
    this.#level = 0;
    this.#ended?.();
  }
}
