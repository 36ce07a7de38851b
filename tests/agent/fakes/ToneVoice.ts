import type { Speech, Voice } from '../../../src/agent/voice/Voice';

const SAMPLE_RATE = 16_000;

/** Speaks a tone, with the same time for each character, at once. */
export class ToneVoice implements Voice {
  readonly name = 'a tone';
  readonly spoken: { text: string; speed: number | undefined }[] = [];
  readonly #msPerChar: number;
  fails = false;

  constructor(msPerChar = 20) {
    this.#msPerChar = msPerChar;
  }

  async speak(
    text: string,
    { speed = 1, signal }: { speed?: number; signal?: AbortSignal },
  ): Promise<Speech> {
    await Promise.resolve();
    signal?.throwIfAborted();
    if (this.fails) throw new Error('no breath');
    this.spoken.push({ text, speed });
    const chars = [...text];
    const ms = this.#msPerChar / speed;
    const samples = Int16Array.from(
      { length: Math.round((chars.length * ms * SAMPLE_RATE) / 1000) },
      (_, i) => 8000 * Math.sin((2 * Math.PI * 440 * i) / SAMPLE_RATE),
    );
    return {
      samples,
      sampleRate: SAMPLE_RATE,
      chars,
      startsMs: chars.map((_, i) => i * ms),
      durationsMs: chars.map(() => ms),
    };
  }

  close(): Promise<void> {
    return Promise.resolve();
  }
}
