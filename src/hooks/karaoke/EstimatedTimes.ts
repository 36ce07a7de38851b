import type { Captions } from '../../core/session/Captions';
import type { AlignmentTimeline } from '../../core/state/AlignmentTimeline';
import type { CaptionTimes, HeardRange } from './CaptionTimes';

/** The least that a code unit takes while sound may still come, in milliseconds: few speak faster. */
const QUICK_MS = 55;

/** A text spread evenly over the sound of its turn, as far as that has come. */
export class EstimatedTimes implements CaptionTimes {
  readonly estimated = true;
  readonly length: number;
  readonly #timeline: AlignmentTimeline;
  readonly #unitMs: number;

  /**
   * @param end The frame after the last that has come.
   * @param live True while sound may still come.
   */
  constructor(timeline: AlignmentTimeline, end: number, length: number, live: boolean) {
    const knownMs = ((end - timeline.begin) * 1000) / timeline.sampleRate;
    this.length = length;
    this.#timeline = timeline;
    this.#unitMs = Math.max(knownMs / (length || 1), live ? QUICK_MS : 0);
  }

  heardAt(captions: Captions, now: number): HeardRange {
    const { begin, sampleRate } = this.#timeline;
    const ms = ((captions.frameAt(now) - begin) * 1000) / sampleRate;
    const start = Math.max(0, Math.min(this.length, Math.floor(ms / this.#unitMs)));
    return { start, end: ms < 0 ? 0 : Math.min(this.length, start + 1) };
  }

  span(start: number, end: number): { startMs: number; endMs: number } {
    return { startMs: start * this.#unitMs, endMs: end * this.#unitMs };
  }
}
