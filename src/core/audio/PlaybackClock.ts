import type { SpeakerReport } from './SpeakerReport';

/** Sound without a hole in it: `frame` of the stream was rendered at `contextFrame`, and on from there. */
interface Stretch {
  frame: number;
  contextFrame: number;
  /** The first frame after it; Infinity while it goes on. */
  end: number;
}

/** Enough for a minute of the worst stutter; what is older has long been heard. */
const KEPT_STRETCHES = 512;

/**
 * Maps the context's time to the stream's frames, from the worklet's reports of where sound began and ended. Within a
 * stretch one frame of context is one frame of stream, so nothing is interpolated and underruns never count.
 */
export class PlaybackClock {
  #stretches: Stretch[] = [];

  /** True while frames are rendered. */
  get rendering(): boolean {
    return this.#stretches.at(-1)?.end === Infinity;
  }

  report(report: SpeakerReport): void {
    const last = this.#stretches.at(-1);
    if (report.kind === 'started') {
      if (this.#stretches.length >= KEPT_STRETCHES)
        this.#stretches = this.#stretches.slice(KEPT_STRETCHES / 2);
      this.#stretches.push({ frame: report.frame, contextFrame: report.contextFrame, end: Infinity });
    } else if (last) {
      last.end = Math.min(last.end, report.frame);
    }
  }

  /** The stream's frame that was rendered last at `contextFrame`, plus one; 0 before the first sound. */
  frameAt(contextFrame: number): number {
    for (let i = this.#stretches.length - 1; i >= 0; i--) {
      const { frame, contextFrame: begin, end } = this.#stretches[i]!;
      if (contextFrame >= begin) return Math.min(end, frame + contextFrame - begin);
    }
    return 0;
  }

  /** True when a frame of the stream was being rendered at `contextFrame`. */
  soundsAt(contextFrame: number): boolean {
    for (let i = this.#stretches.length - 1; i >= 0; i--) {
      const { frame, contextFrame: begin, end } = this.#stretches[i]!;
      if (contextFrame >= begin) return frame + contextFrame - begin < end;
    }
    return false;
  }
}
