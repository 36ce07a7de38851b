/**
 * What the speaker's worklet tells the page. Reports come in order, several in one post where they follow one another
 * closely: `SpeakerReport[]`, at most 20 posts a second.
 */
export interface SpeakerReport {
  /** `tuned`: only the last two figures have changed. */
  kind: 'started' | 'stopped' | 'flushed' | 'tuned';
  /** Of the stream: the first that is heard, or, when sound ended or is cut, the first that is not. */
  frame: number;
  /** The context's own count: where `frame` is rendered, or would have been. */
  contextFrame: number;
  /** True for a flush that the page asked for, not the line. */
  asked: boolean;
  underruns: number;
  targetMs: number;
}

/** What the page tells the speaker's worklet. A port is the line's end of the way for samples. */
export type SpeakerOrder = MessagePort | 'flush' | 'close';
