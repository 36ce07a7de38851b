import { describe, expect, it } from 'vitest';
import { AudibleClock } from '../../../src/core/audio/AudibleClock';
import { PlaybackClock } from '../../../src/core/audio/PlaybackClock';
import { SimulatedOutput, type SimulatedOutputOptions } from './SimulatedOutput';

/** The same numbers each time, from 0 to 1. */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

const quantile = (sorted: readonly number[], q: number): number =>
  sorted[Math.floor(q * (sorted.length - 1))]!;

interface Measured {
  /** In milliseconds, sorted. */
  errors: number[];
  wentBack: number;
  passedQueued: number;
  underruns: number;
}

/** Plays a minute that stutters, and asks at every paint of 60 a second which frame is heard. */
function measure(options: SimulatedOutputOptions): Measured {
  const output = new SimulatedOutput(options);
  const { clock, sampleRate } = output;
  const { random } = options;
  const playback = new PlaybackClock();
  const audible = new AudibleClock(output, clock);
  output.onReport = (report) => playback.report(report);
  // Chunks come in real time, now and then late by up to 300 ms.
  const send = (): void => {
    output.write(100);
    playback.queued(output.written);
    clock.after(100 + (random() < 0.1 ? random() * 300 : 0), send);
  };
  send();
  const measured: Measured = { errors: [], wentBack: 0, passedQueued: 0, underruns: 0 };
  let last = 0;
  while (clock.now() < 61_000) {
    clock.advance(14 + random() * 5);
    const frame = playback.frameAt(audible.at(clock.now()) * sampleRate);
    measured.errors.push((Math.abs(frame - output.heardFrame()) / sampleRate) * 1000);
    if (frame < last) measured.wentBack++;
    if (frame > output.written) measured.passedQueued++;
    last = frame;
  }
  measured.underruns = output.underruns;
  measured.errors.sort((a, b) => a - b);
  return measured;
}

/** A browser that says nothing of its latency is taken to need 20 ms; where it has timestamps, those are right. */
const outputs = [
  ...[0, 0.02, 0.08, 0.3].flatMap((outputLatency) => [
    { outputLatency, saysLatency: outputLatency, stampJitterMs: 8, callback: 128 },
    { outputLatency, saysLatency: outputLatency, stampJitterMs: 15, callback: 512 },
  ]),
  ...[0.02, 0.08, 0.3].flatMap((outputLatency) =>
    [128, 512].map((callback) => ({
      outputLatency,
      saysLatency: outputLatency,
      stampJitterMs: undefined,
      callback,
    })),
  ),
  { outputLatency: 0.022, saysLatency: undefined, stampJitterMs: undefined, callback: 128 },
  { outputLatency: 0.004, saysLatency: undefined, stampJitterMs: 4, callback: 128 },
];

describe('the caption clock against what is heard', () => {
  it.each(outputs)('is right on a line that stutters: %j', (output) => {
    for (const seed of [1, 2, 3]) {
      const { errors, wentBack, passedQueued, underruns } = measure({
        random: seeded(seed),
        // Room for a callback, as it takes none from the output.
        baseLatency: Math.max(0.01, output.callback / 48_000),
        ...output,
      });
      expect(underruns).toBeGreaterThan(5);
      expect(quantile(errors, 0.5)).toBeLessThanOrEqual(3);
      expect(quantile(errors, 0.99)).toBeLessThanOrEqual(10);
      expect(wentBack).toBe(0);
      expect(passedQueued).toBe(0);
    }
  });
});
