import { VoiceActivity } from '../../audio/VoiceActivity';

/** What is known of a microphone by its sound. */
export interface MicrophoneFacts {
  /** True while somebody speaks into it, muted or not. */
  speaking: boolean;
  /** True when it has given nothing but digital silence for two seconds: it is switched off, or dead. */
  silent: boolean;
}

const SILENT_MS = 2000;

/** Listens to what a microphone gives, before anything is muted, and tells what changes. */
export class MicrophoneWatch {
  readonly #rate: number;
  readonly #activity: VoiceActivity;
  readonly #tell: (facts: MicrophoneFacts) => void;
  #silentMs = 0;
  #facts: MicrophoneFacts = { speaking: false, silent: false };

  constructor(sampleRate: number, tell: (facts: MicrophoneFacts) => void) {
    this.#rate = sampleRate;
    this.#activity = new VoiceActivity(sampleRate);
    this.#tell = tell;
  }

  take(samples: Float32Array): void {
    const blank = samples.every((sample) => sample === 0);
    this.#silentMs = blank ? this.#silentMs + (samples.length * 1000) / this.#rate : 0;
    const silent = this.#silentMs >= SILENT_MS;
    const speaking = this.#activity.push(samples);
    if (silent === this.#facts.silent && speaking === this.#facts.speaking) return;
    this.#facts = { speaking, silent };
    this.#tell(this.#facts);
  }
}
