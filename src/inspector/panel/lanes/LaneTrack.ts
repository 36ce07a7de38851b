import type { LaneSample } from './LaneSample';

/** How much time is one entry, in milliseconds. */
const STEP_MS = 20;
/** Two minutes. */
const KEPT = 6000;
/** A page that was busy for so many steps has missed nothing that matters: what it saw before and after is taken to be one, */
const BRIDGED = 10;
/** and one that was busy for longer has, unless sound went on for this part of the time. */
const WENT_ON = 0.8;

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
  #renderedMs = 0;
  #heardMs = 0;

  /** Takes what was seen at `timeMs`, which never goes back. */
  put(timeMs: number, sample: LaneSample): void {
    const step = Math.floor(timeMs / STEP_MS);
    const missed = step - this.#last;
    const renderedMs = this.#last < 0 ? 0 : sample.renderedMs - this.#renderedMs;
    const heardMs = this.#last < 0 ? 0 : sample.heardMs - this.#heardMs;
    const wentOn = Math.max(renderedMs, heardMs) >= WENT_ON * missed * STEP_MS;
    const isBridged = this.#last >= 0 && (missed <= BRIDGED || wentOn);
    const first = isBridged ? Math.max(this.#last + 1, step - KEPT + 1) : step;
    const flags = (renderedMs > 0 ? RENDERED : 0) | (heardMs > 0 ? HEARD : 0);
    for (let one = Math.min(first, step); one <= step; one++) this.#mark(one, sample, flags);
    this.#last = step;
    this.#renderedMs = sample.renderedMs;
    this.#heardMs = sample.heardMs;
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
