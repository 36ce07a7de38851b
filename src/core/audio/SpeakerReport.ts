/** What the speaker's worklet tells the page. Frames count the stream; `contextFrame` counts the context's own time. */
export type SpeakerReport =
  | { kind: 'started'; frame: number; contextFrame: number; underruns: number; targetMs: number }
  | { kind: 'stopped'; frame: number; contextFrame: number }
  /** `frame` is the first that will not be heard. */
  | { kind: 'flushed'; frame: number };
