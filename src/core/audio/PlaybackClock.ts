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
 * stretch one frame of context is one frame of stream, so underruns never count. The ear is behind by the output's
 * latency alone, so that what is looked up lies among the last stretches.
 */
export class PlaybackClock {
  readonly #stretches: Stretch[] = [];
  #queuedEnd = Infinity;

  /** The stream goes up to `frame` by now: the count stops there until more is queued, whatever is not yet reported. */
  queued(frame: number): void {
    this.#queuedEnd = frame;
  }

  report({ kind, frame, contextFrame }: Pick<SpeakerReport, 'kind' | 'frame' | 'contextFrame'>): void {
    if (kind === 'tuned') return;
    const last = this.#stretches.at(-1);
    if (kind === 'started') {
      this.#stretches.push({ frame, contextFrame, end: Infinity });
      if (this.#stretches.length > KEPT_STRETCHES) this.#stretches.shift();
    } else if (last) {
      last.end = Math.min(last.end, frame);
    }
  }

  /** The stream's frame that was rendered last at `contextFrame`, plus one; 0 before the first sound. */
  frameAt(contextFrame: number): number {
    const stretch = this.#stretches.findLast((one) => contextFrame >= one.contextFrame);
    if (!stretch) return 0;
    const { frame, contextFrame: begin, end } = stretch;
    return Math.min(end, frame + contextFrame - begin, Math.max(frame, this.#queuedEnd));
  }

  /** True when a frame of the stream was being rendered at `contextFrame`. */
  soundsAt(contextFrame: number): boolean {
    const next = this.#notOver(contextFrame);
    return next !== undefined && contextFrame >= next.contextFrame;
  }

  /** Where sound begins or ends next after `contextFrame`, as far as it is known: Infinity if nothing is. */
  nextChangeAfter(contextFrame: number): number {
    const next = this.#notOver(contextFrame);
    if (!next) return Infinity;
    return contextFrame < next.contextFrame ? next.contextFrame : endOf(next);
  }

  /** The stretch that is rendered at `contextFrame`, or the first after it. */
  #notOver(contextFrame: number): Stretch | undefined {
    return this.#stretches.find((one) => contextFrame < endOf(one));
  }
}

/** The frame of context at which a stretch is over. */
function endOf({ frame, contextFrame, end }: Stretch): number {
  return contextFrame + end - frame;
}
