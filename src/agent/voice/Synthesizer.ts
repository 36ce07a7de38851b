/** One sound of speech, by its name in the CMU set; `pau` is a pause. */
export interface Phoneme {
  name: string;
  /** Milliseconds from the first sample. */
  startMs: number;
  endMs: number;
}

/** A stretch of sound, and what is said in it. */
export interface Utterance {
  /** Mono, 16-bit. */
  samples: Int16Array<ArrayBuffer>;
  /** In Hz. */
  sampleRate: number;
  /** In order, each beginning where the one before it ends. */
  phonemes: Phoneme[];
}

/** Makes sound of plain English in ASCII. Every call blocks: run it in a thread of its own. */
export interface Synthesizer {
  /** Gets ready for the next piece of text while there is nothing else to do; it will be said sooner. */
  prepare(): void;
  /** `speed` 1 is normal, 2 twice as fast. */
  utter(text: string, speed: number): Utterance;
  /** The phonemes of each of the words, said alone, without pauses; empty for what makes no sound. */
  pronounce(words: string[]): string[][];
}

export const PAUSE = 'pau';
