/** A line that the agent's voice has said, rendered by `scripts/renderRecordings.mjs`. */
export interface Recording {
  text: string;
  /** In Hz. */
  sampleRate: number;
  chars: string[];
  /** When each character begins, in milliseconds from the first sample, and how long it sounds. */
  startsMs: number[];
  durationsMs: number[];
  /** A mu-law code a sample, in base64. */
  mulaw: string;
}
