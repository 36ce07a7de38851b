/** Sound, and when each of its characters is said. */
export interface Speech {
  /** Mono, 16-bit, at {@link Speech.sampleRate}. */
  samples: Int16Array;
  /** In Hz. */
  sampleRate: number;
  /** The text's characters, spaces and punctuation included; joined they are exactly the text that was asked for. */
  chars: string[];
  /** Milliseconds from the first sample, as long as `chars`, never running backwards. */
  startsMs: number[];
  /** Milliseconds, as long as `chars`; 0 for what makes no sound. */
  durationsMs: number[];
}

/** Speaks: text in, sound with character times out. */
export interface Voice {
  /** For the log line at the start: who speaks here. */
  readonly name: string;
  /** Speaks one sentence or so. `speed` 1 is normal. Rejects with the signal's reason when it aborts. */
  speak(text: string, options: { speed?: number; signal?: AbortSignal }): Promise<Speech>;
  close(): Promise<void>;
}
