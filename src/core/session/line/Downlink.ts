import { Resampler } from '../../audio/Resampler';
import type { SpeakerPort } from '../../audio/SamplePort';
import { type AudioFormat, sampleLayout } from '../../protocol/AudioFormat';
import { bytesFromBase64 } from '../../protocol/base64';
import { samplesFromBytes } from '../../protocol/samples';
import type { ChunkSpan } from '../../state/AlignmentTimeline';

/** What is resampled at once; longer chunks go in steps. */
const STEP = 4096;

/** The agent's sound on its way to the speaker: base64 to samples at the speaker's rate, voided where interrupted. */
export class Downlink {
  readonly #port: SpeakerPort;
  readonly #rate: number;
  #format!: AudioFormat;
  #resampler!: Resampler;
  /** Frames of the speaker's stream: posted so far, and where the resampler's present stream began. */
  #posted = 0;
  #streamStart = 0;
  #streamInput = 0;
  /** Sound up to this id is void. */
  voidedEventId = -1;

  constructor(port: SpeakerPort, speakerRate: number) {
    this.#port = port;
    this.#rate = speakerRate;
    this.setFormat('pcm_16000');
  }

  setFormat(format: AudioFormat): void {
    // Its table takes a while to fill, and the first guess is nearly always right.
    if (format !== this.#format) {
      this.#resampler = new Resampler(sampleLayout(format).sampleRate, this.#rate, STEP);
    }
    this.#format = format;
    this.#restart();
  }

  /**
   * Plays a chunk. Returns where it lies in the speaker's stream, `undefined` when it is no base64. An odd last byte is
   * half a sample and is left out.
   */
  play(base64: string): ChunkSpan | undefined {
    const bytes = bytesFromBase64(base64);
    if (!bytes) return undefined;
    const samples = samplesFromBytes(bytes, this.#format);
    const begin = this.#frameOf(this.#streamInput);
    this.#streamInput += samples.length;
    this.#post(samples);
    return { frame: begin, frames: this.#frameOf(this.#streamInput) - begin };
  }

  /** Voids all sound up to `eventId` and silences the speaker. */
  interrupt(eventId: number): void {
    this.voidedEventId = Math.max(this.voidedEventId, eventId);
    this.#restart();
    this.#port.postMessage({ kind: 'flush' }, []);
  }

  #post(input: Float32Array): void {
    const output = new Float32Array(this.#resampler.maxOutput(input.length));
    let count = 0;
    for (let at = 0; at < input.length; at += STEP) {
      count += this.#resampler.push(input.subarray(at, at + STEP), output.subarray(count));
    }
    if (count === 0) return;
    const samples = output.slice(0, count);
    this.#posted += count;
    this.#port.postMessage({ kind: 'play', samples }, [samples.buffer]);
  }

  #frameOf(inputSamples: number): number {
    return (
      this.#streamStart + Math.round((inputSamples * this.#rate) / sampleLayout(this.#format).sampleRate)
    );
  }

  #restart(): void {
    this.#resampler.reset();
    this.#streamStart = this.#posted;
    this.#streamInput = 0;
  }
}
