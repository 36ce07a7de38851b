/** One stretch of speech on its way to text. */
export interface Utterance {
  /** More of it: mono, 16-bit, 16 kHz. */
  feed(samples: Int16Array): void;
  /** There is no more: resolves with the final text, empty when nothing was understood. Rejects when the engine failed. */
  finish(): Promise<string>;
  /** Forget it. A `finish()` that is under way resolves with an empty text. */
  cancel(): void;
}

/** Hears: sound in, text out. */
export interface Recognizer {
  /** For the log line at the start: who listens here. */
  readonly name: string;
  /** Opens an utterance. `onPartial` gets the text so far each time it changes. */
  listen(onPartial: (text: string) => void): Utterance;
  close(): Promise<void>;
}
