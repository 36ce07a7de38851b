import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PlaybackBuffer, type PlaybackListener } from '../../../src/core/audio/PlaybackBuffer';

const GAIN_ERROR = 1e-6;
/** No sample is as loud as this; what has it was not written. */
const CANARY = 1e9;
const MARGIN = 16;

/** What frame `frame` of the stream sounds like at full gain, from 0.5 to 1. */
const value = (frame: number): number =>
  Math.fround(0.75 + 0.25 * Math.sin(frame * 12.9898 + Math.floor(frame / 7)));

/** A block between canaries. */
class Guarded {
  readonly block: Float32Array;
  readonly #all: Float32Array;

  constructor(length: number) {
    this.#all = new Float32Array(length + 2 * MARGIN).fill(CANARY);
    this.block = this.#all.subarray(MARGIN, MARGIN + length);
  }

  check(): void {
    const outside = [...this.#all.subarray(0, MARGIN), ...this.#all.subarray(-MARGIN)];
    if (outside.some((sample) => sample !== CANARY)) expect.fail('written beyond the block');
  }
}

/** The queue as a plain array of frames, held against everything that the buffer does and says. */
class Model implements PlaybackListener {
  readonly buffer: PlaybackBuffer;
  readonly played: number[] = [];
  readonly #step: number;
  #queue: number[] = [];
  #written = 0;
  /** The first frame that the last flush took away. */
  #cut = -1;
  #gain = 0;
  #playing = false;
  #changes: { starts: boolean; frame: number; offset: number }[] = [];

  constructor(rate: number, capacitySeconds: number) {
    this.buffer = new PlaybackBuffer(rate, capacitySeconds);
    this.#step = 1 / Math.round(rate * 0.005) + GAIN_ERROR;
  }

  get written(): number {
    return this.#written;
  }

  write(count: number): void {
    const guarded = new Guarded(count);
    for (let i = 0; i < count; i++) {
      this.#queue.push(this.#written);
      guarded.block[i] = value(this.#written++);
    }
    const before = guarded.block.slice();
    this.buffer.write(guarded.block);
    expect(guarded.block).toEqual(before);
    guarded.check();
    this.#checkCounts();
  }

  /** Returns the frames that it dropped. */
  flush(): number {
    const first = this.buffer.flush();
    const kept = this.#queue.filter((frame) => frame < first);
    const dropped = this.#queue.length - kept.length;
    // What still sounds goes on without a hole, and is no longer than a fade.
    expect(kept.length).toBeLessThanOrEqual(this.#playing ? Math.ceil(1 / this.#step) : 0);
    kept.forEach((frame, i) => expect(frame).toBe(kept[0]! + i));
    if (kept.length > 0) expect(first).toBe(kept.at(-1)! + 1);
    this.#queue = kept;
    this.#cut = first;
    this.#checkCounts();
    return dropped;
  }

  read(count: number): void {
    const guarded = new Guarded(count);
    this.#changes = [];
    this.buffer.read(guarded.block, this);
    guarded.check();
    for (let i = 0; i <= count; i++) {
      this.#change(i);
      if (i < count) this.#hear(guarded.block[i]!);
    }
    expect(this.#changes).toEqual([]);
    this.#checkCounts();
  }

  started(frame: number, offset: number): void {
    this.#changes.push({ starts: true, frame, offset });
  }

  stopped(frame: number, offset: number): void {
    this.#changes.push({ starts: false, frame, offset });
  }

  #change(offset: number): void {
    while (this.#changes[0]?.offset === offset) {
      const { starts, frame } = this.#changes.shift()!;
      if (starts === this.#playing) expect.fail(`${starts ? 'started' : 'stopped'} twice`);
      if (starts) expect(frame).toBe(this.#queue[0]);
      else expect(frame).toBe(this.played.at(-1)! + 1);
      // Sound ends where there is none left or where it was cut, and faded out.
      if (!starts && this.#queue.length > 0 && frame !== this.#cut) expect.fail('stopped before the end');
      if (!starts && this.#gain > this.#step) expect.fail(`stopped at a gain of ${this.#gain}`);
      this.#playing = starts;
      this.#gain = 0;
    }
  }

  #hear(sample: number): void {
    if (!this.#playing) {
      if (sample !== 0) expect.fail(`${sample} where there is silence`);
      return;
    }
    const frame = this.#queue.shift();
    if (frame === undefined) return expect.fail('sound where the queue is empty');
    const gain = sample / value(frame);
    if (gain < 0 || gain > 1 + GAIN_ERROR) expect.fail(`frame ${frame} has a gain of ${gain}`);
    if (Math.abs(gain - this.#gain) > this.#step) expect.fail(`jumps from ${this.#gain} to ${gain}`);
    this.#gain = gain;
    this.played.push(frame);
  }

  #checkCounts(): void {
    expect(this.buffer.frame).toBe(this.#queue[0] ?? this.#written);
    expect(this.buffer.targetMs).toBeGreaterThanOrEqual(36);
    expect(this.buffer.targetMs).toBeLessThanOrEqual(240);
  }
}

type Step = { write: number } | { read: number } | { flush: true };

/** Quanta of the browser most of the time, any length in between, and sound that comes small or in one lump. */
const steps: fc.Arbitrary<Step[]> = fc.array(
  fc.oneof(
    { weight: 4, arbitrary: fc.record({ write: fc.nat(900) }) },
    { weight: 1, arbitrary: fc.record({ write: fc.integer({ min: 900, max: 6000 }) }) },
    { weight: 4, arbitrary: fc.record({ read: fc.constant(128) }) },
    { weight: 3, arbitrary: fc.record({ read: fc.integer({ min: 1, max: 1500 }) }) },
    { weight: 1, arbitrary: fc.record({ flush: fc.constant(true as const) }) },
  ),
  { maxLength: 80 },
);

describe.each([
  [8000, 0.02],
  [16_000, 0.05],
  [44_100, 0.01],
  [48_000, 10],
])('a playback buffer of %i Hz that begins with room for %s s, whatever comes', (rate, capacity) => {
  it('plays what an array would, writes nothing beyond its block, counts right and fades at every edge', () => {
    const property = fc.property(steps, (all) => {
      const model = new Model(rate, capacity);
      let dropped = 0;
      for (const step of all) {
        if ('write' in step) model.write(step.write);
        else if ('read' in step) model.read(step.read);
        else dropped += model.flush();
      }
      // All that is left comes out once the longest wait is over.
      model.read(model.written + rate / 4 + 1);
      expect(model.played.length + dropped).toBe(model.written);
      model.played.forEach((frame, i) => {
        if (frame <= (model.played[i - 1] ?? -1)) expect.fail(`frame ${frame} out of order`);
      });
    });
    fc.assert(property, { seed: 11, numRuns: 60 });
  });
});
