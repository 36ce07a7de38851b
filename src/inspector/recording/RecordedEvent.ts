/** The first line of a recording. */
export interface RecordingHeader {
  format: 'parlando-recording';
  version: 1;
  /** When the recorder began, in milliseconds since the Unix epoch. */
  startedAt: number;
}

/** Every other line of a recording: what happened on the wire, `at` so many milliseconds after the recorder began. */
export type RecordedEvent = { at: number } & (
  | { event: 'open' }
  /** From the agent, and to it. Sound that was over the cap is left out of its frame. */
  | { event: 'in' | 'out'; frame: string }
  /** A frame that was no text. */
  | { event: 'in'; base64: string }
  /** We hang up. */
  | { event: 'hang_up' }
  | { event: 'close'; code: number; reason: string }
  /** The last line, and how many frames of sound were left out. */
  | { event: 'stop'; silenced: number }
);
