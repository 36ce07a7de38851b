import type { Turn } from '../../state/Turn';

/** A line of subtitles. */
export interface Cue {
  role: Turn['role'];
  text: string;
  /** In milliseconds from the beginning. */
  startMs: number;
  endMs: number;
}
