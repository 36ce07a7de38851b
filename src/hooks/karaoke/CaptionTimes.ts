import type { Captions } from '../../core/session/Captions';

/** Code units of a text: those before `start` were heard, those before `end` are heard now. */
export interface HeardRange {
  start: number;
  end: number;
}

/** When each piece of a caption's text is heard. */
export interface CaptionTimes {
  /** True where no times came with the sound, so that they are spread evenly over it. */
  readonly estimated: boolean;
  /** How many code units have times. */
  readonly length: number;
  /** What is heard at `now`, by the session's clock. */
  heardAt(captions: Captions, now: number): HeardRange;
  /** When code unit `start` begins and the one before `end` ends, in milliseconds from the first sound of the turn. */
  span(start: number, end: number): { startMs: number; endMs: number };
}
