import type { LaneSample } from './LaneSample';

/** How much time is one entry, in milliseconds. */
const STEP_MS = 20;
/** Two minutes. */
const KEPT = 6000;
/** A page that was busy for so long has missed nothing that matters: what it saw before and after is taken to be one. */
const BRIDGED = 10;

const RENDERED = 1;
const HEARD = 2;

/** The sound of the last two minutes, in steps of 20 ms. Nothing is allocated once it is made. */
export class LaneTrack {
  readonly stepMs: number = STEP_MS;
  /** Loudness, 0 to 1. */
  readonly input: Float32Array = new Float32Array(KEPT);
  readonly output: Float32Array = new Float32Array(KEPT);
  readonly queuedMs: Float32Array = new Float32Array(KEPT);
  readonly #flags: Uint8Array = new Uint8Array(KEPT);
  /** Which step each entry is of. */
  readonly #steps: Float64Array = new Float64Array(KEPT).fill(-1);
  #last = -1;
  #rendered = -1;
  #heard = -1;

  /** Takes what was seen at `timeMs`, which never goes back. */
  put(timeMs: number, sample: LaneSample): void {
    const step = Math.floor(timeMs / STEP_MS);
    // Those that begin are another conversation's.
    const rendered = this.#rendered >= 0 && sample.rendered > this.#rendered ? RENDERED : 0;
    const heard = this.#heard >= 0 && sample.heard > this.#heard ? HEARD : 0;
    this.#rendered = sample.rendered;
    this.#heard = sample.heard;
    const bridged = this.#last >= 0 && step - this.#last <= BRIDGED ? this.#last + 1 : step;
    for (let one = Math.min(bridged, step); one <= step; one++) this.#mark(one, sample, rendered | heard);
    this.#last = step;
  }

  /** The place of a step in the lists; -1 where nothing is known of it. */
  placeOf(step: number): number {
    const place = step % KEPT;
    return step >= 0 && this.#steps[place] === step ? place : -1;
  }

  /** Whether frames were rendered in the entry at `place`. */
  isRendered(place: number): boolean {
    return (this.#flags[place]! & RENDERED) > 0;
  }

  /** Whether frames were heard in it. */
  isHeard(place: number): boolean {
    return (this.#flags[place]! & HEARD) > 0;
  }

  #mark(step: number, { input, output, queuedMs }: LaneSample, flags: number): void {
    const place = step % KEPT;
    const isNew = this.#steps[place] !== step;
    this.#steps[place] = step;
    this.input[place] = isNew ? input : Math.max(input, this.input[place]!);
    this.output[place] = isNew ? output : Math.max(output, this.output[place]!);
    this.queuedMs[place] = queuedMs;
    this.#flags[place] = isNew ? flags : this.#flags[place]! | flags;
  }
}
