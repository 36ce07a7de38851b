import type { Captions } from '../../core/session/Captions';
import type { AlignmentTimeline } from '../../core/state/AlignmentTimeline';
import type { CaptionTimes, HeardRange } from './CaptionTimes';
import { lastNotAfter } from './lastNotAfter';

/** Times by the alignment that came with the sound. They are found by index, whatever the characters are. */
export class AlignedTimes implements CaptionTimes {
  readonly estimated = false;
  readonly timeline: AlignmentTimeline;
  readonly #starts: number[] = [0];

  constructor(timeline: AlignmentTimeline) {
    this.timeline = timeline;
  }

  /** Where each character of the timeline begins in the text, and after them the end of the last. */
  get charStarts(): readonly number[] {
    const starts = this.#starts;
    const { chars } = this.timeline;
    for (let i = starts.length - 1; i < chars.length; i++) starts.push(starts[i]! + chars[i]!.length);
    return starts;
  }

  get length(): number {
    return this.charStarts.at(-1)!;
  }

  heardAt(captions: Captions, now: number): HeardRange {
    const starts = this.charStarts;
    const index = captions.indexAt(now);
    return { start: starts[index] ?? 0, end: starts[index + 1] ?? 0 };
  }

  span(start: number, end: number): { startMs: number; endMs: number } {
    const { starts, ends, begin, sampleRate } = this.timeline;
    const index = (unit: number): number => lastNotAfter(this.charStarts, unit);
    const toMs = (frame: number): number => ((frame - begin) * 1000) / sampleRate;
    return { startMs: toMs(starts[index(start)]!), endMs: toMs(ends[index(end - 1)]!) };
  }
}
