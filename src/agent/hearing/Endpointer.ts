import { frameLevel, NoiseFloor } from './NoiseFloor';

/** What an {@link Endpointer} found. Positions count samples at 16 kHz, from the first one it was given. */
export type EndpointerEvent =
  | {
      type: 'speech-start';
      /** Where `samples` begins. */
      from: number;
      /** Where speech was first heard, 250 ms later where there was as much. */
      onset: number;
      /** The utterance so far, with what came just before it, so that no soft first sound is lost. */
      samples: Int16Array;
    }
  /** The next 10 ms of the utterance, pauses included. */
  | { type: 'speech'; samples: Int16Array }
  | {
      type: 'speech-end';
      /** Where speech was last heard; the pause follows it. */
      to: number;
      reason: 'pause' | 'too-long';
    };

export interface EndpointerOptions {
  /** The pause that ends an utterance, in ms. Default 450. */
  pauseMs?: number;
  /** Whoever speaks longer, in ms, is cut here, and what follows is the next utterance. Default 30,000. */
  maxUtteranceMs?: number;
}

const FRAME = 160;
const FRAME_MS = 10;
const PRE_ROLL = 25;

/** In dB above the noise: speech has to be so loud to begin, and may fall so low before it counts as a pause. */
const BEGIN_MARGIN = 9;
const STAY_MARGIN = 6;

/** So many of the latest frames have to be loud: a click of 40 ms touches five, a syllable has more. */
const WINDOW = 11;
const BEGIN_COUNT = 8;
const STAY_COUNT = 6;

/**
 * Tells when somebody speaks, by the energy of 10 ms frames above the noise of the room. It has no clock and needs no
 * calibration: equal samples give equal events, however they are cut into pushes.
 */
export class Endpointer {
  readonly #pause: number;
  readonly #longest: number;
  readonly #noise = new NoiseFloor();
  #frame = new Int16Array(FRAME);
  #filled = 0;
  /** Whole frames seen. */
  #count = 0;
  /** Whether each of the latest frames was loud. */
  #loud: boolean[] = [];
  /** The latest frames while nobody speaks: what an utterance will begin with. */
  #recent: Int16Array[] = [];
  #margin = 0;
  #utterance: { begin: number; lastLoud: number; pause: number } | undefined;

  constructor({ pauseMs = 450, maxUtteranceMs = 30_000 }: EndpointerOptions = {}) {
    this.#pause = Math.ceil(pauseMs / FRAME_MS);
    this.#longest = Math.ceil(maxUtteranceMs / FRAME_MS);
  }

  /** Hears mono samples at 16 kHz, as many as there are. */
  push(samples: Int16Array): EndpointerEvent[] {
    const events: EndpointerEvent[] = [];
    for (let taken = 0; taken < samples.length;) {
      const part = samples.subarray(taken, taken + FRAME - this.#filled);
      this.#frame.set(part, this.#filled);
      this.#filled += part.length;
      taken += part.length;
      if (this.#filled === FRAME) {
        this.#hearFrame(this.#frame, events);
        this.#frame = new Int16Array(FRAME);
        this.#filled = 0;
      }
    }
    return events;
  }

  /**
   * What was said seems to be complete: a pause of this length, in ms, ends it now. The usual pause holds again when
   * speech goes on.
   */
  expectEnd(pauseMs: number): void {
    if (this.#utterance) this.#utterance.pause = Math.min(this.#pause, Math.ceil(pauseMs / FRAME_MS));
  }

  /** How likely the latest 10 ms are speech, from 0 to 1, by their energy. */
  get likelihood(): number {
    return 1 / (1 + Math.exp(BEGIN_MARGIN - this.#margin));
  }

  #hearFrame(frame: Int16Array, events: EndpointerEvent[]): void {
    const level = frameLevel(frame);
    this.#noise.hear(level);
    this.#margin = level - this.#noise.level;
    this.#count += 1;
    this.#loud.push(this.#margin > (this.#utterance ? STAY_MARGIN : BEGIN_MARGIN));
    if (this.#loud.length > WINDOW) this.#loud.shift();
    if (this.#utterance) this.#goOn(frame, events);
    else this.#wait(frame, events);
  }

  #wait(frame: Int16Array, events: EndpointerEvent[]): void {
    this.#recent.push(frame);
    if (this.#loudFrames() < BEGIN_COUNT) {
      if (this.#recent.length > PRE_ROLL + WINDOW) this.#recent.shift();
      return;
    }
    const sinceOnset = this.#loud.length - this.#loud.indexOf(true);
    const frames = this.#recent.slice(-(PRE_ROLL + sinceOnset));
    const begin = this.#count - frames.length;
    this.#utterance = { begin, lastLoud: this.#count, pause: this.#pause };
    this.#recent = [];
    const onset = this.#count - sinceOnset;
    events.push({
      type: 'speech-start',
      from: begin * FRAME,
      onset: onset * FRAME,
      samples: joinFrames(frames),
    });
  }

  #goOn(frame: Int16Array, events: EndpointerEvent[]): void {
    const utterance = this.#utterance!;
    events.push({ type: 'speech', samples: frame });
    if (this.#loud.at(-1) && this.#loudFrames() >= STAY_COUNT) {
      utterance.lastLoud = this.#count;
      utterance.pause = this.#pause;
    }
    const paused = this.#count - utterance.lastLoud >= utterance.pause;
    if (!paused && this.#count - utterance.begin < this.#longest) return;
    this.#utterance = undefined;
    this.#loud = [];
    events.push({
      type: 'speech-end',
      to: utterance.lastLoud * FRAME,
      reason: paused ? 'pause' : 'too-long',
    });
  }

  #loudFrames(): number {
    return this.#loud.filter(Boolean).length;
  }
}

function joinFrames(frames: readonly Int16Array[]): Int16Array {
  const joined = new Int16Array(frames.length * FRAME);
  frames.forEach((frame, i) => joined.set(frame, i * FRAME));
  return joined;
}
