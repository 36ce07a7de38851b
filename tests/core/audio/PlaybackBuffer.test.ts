import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PlaybackRecorder } from './PlaybackRecorder';

const RATE = 16_000;
const MS = RATE / 1000;
/** 5 ms, 36 ms. */
const FADE = 5 * MS;
const TARGET = 36 * MS;
/** Samples are single precision. */
const GAIN_ERROR = 1e-6;

const range = (from: number, to: number): number[] => Array.from({ length: to - from }, (_, i) => from + i);

function expectSilence(samples: readonly number[]): void {
  expect(samples.every((sample) => sample === 0)).toBe(true);
}

describe('a playback buffer', () => {
  it('is silent while there is nothing', () => {
    const recorder = new PlaybackRecorder(RATE);
    recorder.read(1000);
    expectSilence(recorder.output);
    expect(recorder.reports).toEqual([]);
  });

  it('waits for 36 ms of sound, then plays every frame once', () => {
    const recorder = new PlaybackRecorder(RATE);
    recorder.write(TARGET - 1);
    recorder.read(256);
    expect(recorder.heard).toEqual([]);
    recorder.write(1001 - TARGET);
    recorder.read(2000);
    expect(recorder.heard).toEqual(range(0, 1000));
    expect(recorder.reports).toEqual([
      { kind: 'started', frame: 0, at: 256 },
      { kind: 'stopped', frame: 1000, at: 1256 },
    ]);
    expect(recorder.buffer.frame).toBe(1000);
  });

  it('starts a chunk of 100 ms at its first sample, in the next block', () => {
    const recorder = new PlaybackRecorder(RATE);
    recorder.read(1024);
    recorder.write(100 * MS);
    recorder.read(128);
    expect(recorder.reports).toEqual([{ kind: 'started', frame: 0, at: 1024 }]);
    expect(recorder.heard).toEqual(range(0, 128));
  });

  it('starts frames of 20 ms that come in real time once the second is there', () => {
    const recorder = new PlaybackRecorder(RATE);
    for (let i = 0; i < 50; i++) {
      recorder.write(20 * MS);
      recorder.read(20 * MS);
    }
    expect(recorder.reports).toEqual([{ kind: 'started', frame: 0, at: 20 * MS }]);
    expect(recorder.buffer.underruns).toBe(0);
  });

  it('does not wait for ever for a sound that is shorter', () => {
    const recorder = new PlaybackRecorder(RATE);
    recorder.write(100);
    recorder.read(TARGET + 200);
    expect(recorder.heard).toEqual(range(0, 100));
    expect(recorder.reports[0]!.at).toBe(TARGET - 1);
  });

  it('fades in and out over 5 ms, and is untouched between', () => {
    const recorder = new PlaybackRecorder(RATE);
    recorder.write(2000);
    recorder.read(2500);
    const { gains } = recorder;
    range(0, 2000).forEach((i) => {
      const expected = Math.min(1, (i + 1) / FADE, (2000 - i) / FADE);
      if (Math.abs(gains[i]! - expected) > GAIN_ERROR) expect.fail(`gain ${gains[i]} at ${i}`);
    });
  });

  it('never jumps, even in a sound shorter than two fades', () => {
    const recorder = new PlaybackRecorder(RATE);
    for (const length of [1, 2, 50, 79, 80, 81, 159]) {
      recorder.write(length);
      recorder.read(10_000);
    }
    expect(recorder.heard).toHaveLength(452);
    expect(recorder.steepest).toBeLessThanOrEqual(1 / FADE + GAIN_ERROR);
  });

  it('rises again when more comes while it fades out', () => {
    const recorder = new PlaybackRecorder(RATE);
    recorder.write(TARGET);
    recorder.read(TARGET - FADE / 2);
    recorder.write(2000);
    recorder.read(3000);
    expect(recorder.reports).toHaveLength(2);
    expect(recorder.heard).toEqual(range(0, TARGET + 2000));
    expect(recorder.steepest).toBeLessThanOrEqual(1 / FADE + GAIN_ERROR);
  });
});

describe('a flush', () => {
  it('silences a sound within 5 ms, and says which frame is the first unheard', () => {
    const recorder = new PlaybackRecorder(RATE);
    recorder.write(5000);
    recorder.read(1024);
    expect(recorder.buffer.flush()).toBe(1024 + FADE);
    recorder.read(2000);
    expect(recorder.heard).toEqual(range(0, 1024 + FADE));
    expect(recorder.reports.at(-1)).toEqual({ kind: 'stopped', frame: 1024 + FADE, at: 1024 + FADE });
    expect(recorder.steepest).toBeLessThanOrEqual(1 / FADE + GAIN_ERROR);
    expect(recorder.buffer.frame).toBe(5000);
  });

  it('turns a fade-in that runs at once into a fade-out of the same length', () => {
    for (const risen of [1, 2, FADE / 2, FADE - 1, FADE, FADE + 1]) {
      const recorder = new PlaybackRecorder(RATE);
      recorder.write(5000);
      recorder.read(risen);
      const first = risen + Math.min(risen, FADE);
      expect(recorder.buffer.flush()).toBe(first);
      recorder.read(2000);
      expect(recorder.heard).toEqual(range(0, first));
      const gains = range(0, first).map((i) => Math.min(1, (i + 1) / FADE, (first - i) / FADE));
      gains.forEach((gain, i) => expect(recorder.gains[i]).toBeCloseTo(gain, 5));
    }
  });

  it('turns a fade that had begun to rise again, and keeps no frame that came after', () => {
    const recorder = new PlaybackRecorder(RATE);
    recorder.write(TARGET);
    recorder.read(TARGET - 20);
    recorder.write(3000);
    recorder.read(10);
    // Down to 20 steps of the fade, and up again by 10.
    expect(recorder.buffer.flush()).toBe(TARGET - 10 + 31);
    recorder.read(1000);
    expect(recorder.heard).toHaveLength(TARGET + 21);
    expect(recorder.steepest).toBeLessThanOrEqual(1 / FADE + GAIN_ERROR);
  });

  it('drops what waits for a grown target after an underrun, and counts it once', () => {
    const recorder = new PlaybackRecorder(RATE);
    recorder.write(TARGET);
    recorder.read(TARGET + 160);
    recorder.write(50 * MS);
    recorder.read(100);
    expect(recorder.buffer.flush()).toBe(TARGET);
    recorder.write(100 * MS);
    recorder.read(3000);
    expect(recorder.heard).toEqual([...range(0, TARGET), ...range(TARGET + 50 * MS, TARGET + 150 * MS)]);
    expect(recorder.buffer.underruns).toBe(1);
  });

  it('drops what waits to begin, none of which was heard', () => {
    const recorder = new PlaybackRecorder(RATE);
    recorder.write(300);
    recorder.read(128);
    expect(recorder.buffer.flush()).toBe(0);
    recorder.read(2000);
    expectSilence(recorder.output);
    expect(recorder.buffer.frame).toBe(300);
  });

  it('drops what came after an underrun, but not what was heard before', () => {
    const recorder = new PlaybackRecorder(RATE);
    recorder.write(1000);
    recorder.read(1500);
    recorder.write(200);
    expect(recorder.buffer.flush()).toBe(1000);
    recorder.read(3000);
    expect(recorder.heard).toEqual(range(0, 1000));
  });

  it('does nothing to an empty queue', () => {
    const recorder = new PlaybackRecorder(RATE);
    expect(recorder.buffer.flush()).toBe(0);
    recorder.write(1000);
    recorder.read(1500);
    expect(recorder.buffer.flush()).toBe(1000);
    expect(recorder.heard).toEqual(range(0, 1000));
  });

  it('said twice is as good as once', () => {
    const recorder = new PlaybackRecorder(RATE);
    recorder.write(5000);
    recorder.read(1024);
    const first = recorder.buffer.flush();
    expect(recorder.buffer.flush()).toBe(first);
    recorder.read(FADE / 2);
    expect(recorder.buffer.flush()).toBe(first);
    recorder.read(2000);
    expect(recorder.heard).toEqual(range(0, first));
    expect(recorder.buffer.frame).toBe(5000);
  });

  it('lets new sound follow at once, under its own frames', () => {
    const recorder = new PlaybackRecorder(RATE);
    recorder.write(5000);
    recorder.read(1024);
    const cut = recorder.buffer.flush();
    recorder.write(2000);
    recorder.read(4000);
    expect(recorder.heard).toEqual([...range(0, cut), ...range(5000, 7000)]);
    expect(recorder.steepest).toBeLessThanOrEqual(1 / FADE + GAIN_ERROR);
    expect(recorder.buffer.underruns).toBe(0);
  });

  it('drops new sound that came while the old one still faded', () => {
    const recorder = new PlaybackRecorder(RATE);
    recorder.write(5000);
    recorder.read(1024);
    const cut = recorder.buffer.flush();
    recorder.write(2000);
    recorder.read(FADE / 2);
    expect(recorder.buffer.flush()).toBe(cut);
    recorder.write(1000);
    recorder.read(4000);
    expect(recorder.heard).toEqual([...range(0, cut), ...range(7000, 8000)]);
  });

  it('cuts a sound that was fading anyway where it ends', () => {
    const recorder = new PlaybackRecorder(RATE);
    recorder.write(1000);
    recorder.read(1000 - FADE / 2);
    expect(recorder.buffer.flush()).toBe(1000);
    recorder.read(1000);
    expect(recorder.heard).toEqual(range(0, 1000));
    expect(recorder.steepest).toBeLessThanOrEqual(1 / FADE + GAIN_ERROR);
  });
});

/** What has played all that came, and is silent for 100 ms. */
function runDry(): PlaybackRecorder {
  const recorder = new PlaybackRecorder(RATE);
  recorder.write(TARGET);
  recorder.read(TARGET + 100 * MS);
  return recorder;
}

describe('the jitter buffer', () => {
  it('grows by 20 ms with every underrun, up to 240 ms', () => {
    const recorder = new PlaybackRecorder(RATE);
    const targets = range(0, 14).map(() => {
      recorder.write(250 * MS);
      recorder.read(500 * MS);
      return recorder.buffer.targetMs;
    });
    expect(targets).toEqual([36, 56, 76, 96, 116, 136, 156, 176, 196, 216, 236, 240, 240, 240]);
    expect(recorder.buffer.underruns).toBe(13);
  });

  it.each([20, 100])('waits as long as a target has grown, with frames of %i ms', (frameMs) => {
    const recorder = runDry();
    for (let ms = 0; ms < 200; ms += frameMs) {
      recorder.write(frameMs * MS);
      recorder.read(frameMs * MS);
    }
    const least = frameMs === 20 ? 20 : 0;
    expect(recorder.reports.at(-1)).toMatchObject({ kind: 'started', at: TARGET + (100 + least + 20) * MS });
    expect(recorder.buffer.underruns).toBe(1);
  });

  it('does not wait where more has come than a frame beside the grown target', () => {
    const recorder = runDry();
    recorder.write(100 * MS);
    recorder.write(100 * MS);
    recorder.read(128);
    expect(recorder.reports.at(-1)).toMatchObject({ kind: 'started', at: TARGET + 100 * MS });
  });

  it('starts within the grown target what is shorter', () => {
    const recorder = runDry();
    recorder.write(10 * MS);
    recorder.read(60 * MS);
    expect(recorder.reports.at(-1)).toMatchObject({ kind: 'started', at: TARGET + (100 + 56) * MS - 1 });
  });

  it('takes silence of half a second for a pause, not an underrun', () => {
    const recorder = new PlaybackRecorder(RATE);
    recorder.write(1000);
    recorder.read(1000 + 500 * MS);
    recorder.write(1000);
    expect(recorder.buffer.underruns).toBe(0);
  });

  it('takes what follows a flush for no underrun', () => {
    const recorder = new PlaybackRecorder(RATE);
    recorder.write(1000);
    recorder.read(512);
    recorder.buffer.flush();
    recorder.read(512);
    recorder.write(1000);
    expect(recorder.buffer.underruns).toBe(0);
    expect(recorder.buffer.targetMs).toBe(36);
  });

  it('takes an empty block for no sound', () => {
    const recorder = new PlaybackRecorder(RATE);
    recorder.write(1000);
    recorder.read(1500);
    recorder.write(0);
    expect(recorder.buffer.underruns).toBe(0);
  });

  it('shrinks by 10 ms for every ten seconds that were clean, down to 36 ms', () => {
    const recorder = new PlaybackRecorder(RATE);
    recorder.write(TARGET);
    recorder.read(TARGET + 100);
    recorder.write(100 * MS);
    expect(recorder.buffer.targetMs).toBe(56);
    const targets = range(0, 4).map(() => {
      for (let i = 0; i < 101; i++) {
        recorder.write(100 * MS);
        recorder.read(100 * MS);
      }
      return recorder.buffer.targetMs;
    });
    expect(targets).toEqual([46, 36, 36, 36]);
    expect(recorder.buffer.underruns).toBe(1);
  });
});

describe('the ring', () => {
  it('grows when more comes than it holds, and loses nothing', () => {
    const recorder = new PlaybackRecorder(RATE, 0.1);
    recorder.write(1000);
    recorder.read(700);
    recorder.write(1200);
    recorder.write(50_000);
    recorder.read(60_000);
    expect(recorder.heard).toEqual(range(0, 52_200));
    expect(recorder.steepest).toBeLessThanOrEqual(1 / FADE + GAIN_ERROR);
  });

  it('wraps without a seam', () => {
    const recorder = new PlaybackRecorder(RATE, 0.1);
    recorder.write(TARGET);
    for (let i = 0; i < 100; i++) {
      recorder.write(320);
      recorder.read(320);
    }
    recorder.read(2000);
    expect(recorder.heard).toEqual(range(0, TARGET + 32_000));
  });
});

type Step = { write: number } | { read: number } | 'flush';

const steps: fc.Arbitrary<Step[]> = fc.array(
  fc.oneof(
    { weight: 5, arbitrary: fc.record({ write: fc.nat(900) }) },
    { weight: 5, arbitrary: fc.record({ read: fc.integer({ min: 1, max: 700 }) }) },
    { weight: 2, arbitrary: fc.constant('flush' as const) },
  ),
  { maxLength: 40 },
);

describe.each([8000, 11_025, 16_000])('whatever comes, at %i Hz', (rate) => {
  const fade = Math.round(rate * 0.005);

  it('plays each frame once, in order, but for those that were flushed, and never jumps', () => {
    const property = fc.property(steps, (all) => {
      const recorder = new PlaybackRecorder(rate, 0.05);
      const flushed = new Set<number>();
      for (const step of all) {
        if (step === 'flush') {
          const first = recorder.buffer.flush();
          for (let frame = first; frame < recorder.written; frame++) flushed.add(frame);
        } else if ('write' in step) recorder.write(step.write);
        else recorder.read(step.read);
      }
      recorder.read(recorder.written + rate / 2);
      const expected = range(0, recorder.written).filter((frame) => !flushed.has(frame));
      expect(recorder.heard.join()).toBe(expected.join());
      expect(recorder.steepest).toBeLessThanOrEqual(1 / fade + GAIN_ERROR);
      expect(recorder.gains.every((gain) => gain >= 0 && gain <= 1 + GAIN_ERROR)).toBe(true);
      expectSilence(recorder.output.filter((_, i) => recorder.frames[i] === -1));
      expect(recorder.buffer.frame).toBe(recorder.written);
    });
    fc.assert(property, { seed: 4, numRuns: 100 });
  });
});
