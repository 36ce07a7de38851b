import type { Utterance } from './Recognizer';
import type { SphinxListener, SphinxProcess } from './SphinxProcess';

/** So much sound goes to the process at once, in samples: 100 ms. */
const PORTION = 1600;

/** An utterance that waits for a process to hear it, and loses nothing meanwhile. */
export class SphinxUtterance implements Utterance, SphinxListener {
  readonly partial: (text: string) => void;
  readonly #onCancel: (utterance: SphinxUtterance) => void;
  readonly #outcome: Promise<string>;
  #process: SphinxProcess | undefined;
  /** What is kept for a process to come. */
  #portions: Int16Array[] = [];
  #portion = new Int16Array(PORTION);
  #filled = 0;
  #finishing = false;
  #resolve!: (text: string) => void;
  #reject!: (reason: Error) => void;

  constructor(onPartial: (text: string) => void, onCancel: (utterance: SphinxUtterance) => void) {
    this.partial = onPartial;
    this.#onCancel = onCancel;
    this.#outcome = new Promise((resolve, reject) => {
      this.#resolve = resolve;
      this.#reject = reject;
    });
    // It may fail before anybody asks.
    this.#outcome.catch(() => undefined);
  }

  feed(samples: Int16Array): void {
    for (let taken = 0; taken < samples.length;) {
      const part = samples.subarray(taken, taken + PORTION - this.#filled);
      this.#portion.set(part, this.#filled);
      this.#filled += part.length;
      taken += part.length;
      if (this.#filled === PORTION) this.#pass();
    }
  }

  finish(): Promise<string> {
    if (!this.#finishing) {
      this.#finishing = true;
      this.#pass();
      this.#process?.finish();
    }
    return this.#outcome;
  }

  cancel(): void {
    this.#onCancel(this);
    this.#process?.cancel();
    this.final('');
  }

  /** A process is there. */
  assign(process: SphinxProcess): void {
    this.#process = process;
    process.begin(this);
    for (const portion of this.#portions) process.feed(portion);
    this.#portions = [];
    if (this.#finishing) process.finish();
  }

  final(text: string): void {
    this.#process = undefined;
    this.#resolve(text);
  }

  failed(reason: Error): void {
    this.#process = undefined;
    this.#reject(reason);
  }

  #pass(): void {
    if (this.#filled === 0) return;
    const portion = this.#portion.subarray(0, this.#filled);
    if (this.#process) this.#process.feed(portion);
    else this.#portions.push(portion);
    this.#portion = new Int16Array(PORTION);
    this.#filled = 0;
  }
}
