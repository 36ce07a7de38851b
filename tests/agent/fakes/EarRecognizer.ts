import { setTimeout as sleep } from 'node:timers/promises';
import type { Recognizer, Utterance } from '../../../src/agent/hearing/Recognizer';

/** Understands what it was told beforehand, one text an utterance, whatever the sound; partials are its first words. */
export class EarRecognizer implements Recognizer {
  readonly name = 'an ear';
  readonly texts: string[];
  /** Samples that each utterance got. */
  readonly fed: number[] = [];
  cancelled = 0;
  fails = false;
  /** How long it thinks before the final text. */
  finishMs = 0;

  constructor(...texts: string[]) {
    this.texts = texts;
  }

  listen(onPartial: (text: string) => void): Utterance {
    const text = this.texts.shift() ?? '';
    const place = this.fed.push(0) - 1;
    let partials = 0;
    return {
      feed: (samples) => {
        this.fed[place]! += samples.length;
        const words = text.split(' ').slice(0, ++partials);
        if (text !== '' && partials < text.split(' ').length) onPartial(words.join(' '));
      },
      finish: async () => {
        await sleep(this.finishMs);
        if (this.fails) throw new Error('deaf');
        return text;
      },
      cancel: () => void (this.cancelled += 1),
    };
  }

  close(): Promise<void> {
    return Promise.resolve();
  }
}
