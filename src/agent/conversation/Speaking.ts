import type { Clock } from '../../core/Clock';
import type { AudioFormat } from '../../core/protocol/AudioFormat';
import { sentences } from '../brain/sentences';
import { speechChunks, type WireChunk } from '../voice/speechChunks';
import type { Voice } from '../voice/Voice';
import { Playout } from './Playout';

/** How far the voice works ahead of what is heard: enough for no gap, little to throw away at an interruption. */
const PREPARED_MS = 3000;

/** How a conversation sounds. */
export interface SpeakingOptions {
  clock: Clock;
  voice: Voice;
  format: AudioFormat;
  /** 1 is normal. */
  speed: number;
  leadMs: number;
}

/** The spoken side of one turn: text in as it comes, sound out as it is due. */
export class Speaking {
  readonly #options: SpeakingOptions;
  readonly #playout: Playout;
  readonly #signal: AbortSignal;

  constructor(options: SpeakingOptions, signal: AbortSignal, send: (chunk: WireChunk) => void) {
    this.#options = options;
    this.#signal = signal;
    const { clock, leadMs } = options;
    this.#playout = new Playout({ clock, leadMs, send });
    signal.addEventListener('abort', () => this.#playout.stop(), { once: true });
  }

  /** Resolves when the last of it has been heard or the signal aborts; rejects when the voice fails. */
  async speak(text: AsyncIterable<string>): Promise<void> {
    // What makes no sound, such as a lone dash, goes with the sentence that follows it.
    let soundless = '';
    for await (const sentence of sentences(text)) {
      await this.#playout.until(PREPARED_MS);
      if (this.#signal.aborted) return;
      soundless = (await this.#say(soundless + sentence)) ? '' : soundless + sentence;
    }
    await this.#playout.until(0);
  }

  /** How many UTF-16 code units of the text have begun to sound. */
  said(): number {
    return this.#playout.said();
  }

  async #say(sentence: string): Promise<boolean> {
    const { voice, speed, format } = this.#options;
    const speech = await voice.speak(sentence, { speed, signal: this.#signal });
    let sounds = false;
    for (const chunk of speechChunks(speech, format)) {
      sounds = true;
      this.#playout.push(chunk);
    }
    return sounds;
  }
}
