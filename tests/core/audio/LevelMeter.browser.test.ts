import { describe, expect, it } from 'vitest';
import { LevelMeter } from '../../../src/core/audio/LevelMeter';

const RATE = 48_000;
const BANDS = 512;
const BAND_HERTZ = RATE / 2 / BANDS;

/** Plays a tone (none at 0 Hz) for 200 ms, reading every 128 samples from the middle on, then gives the meter. */
async function meterOf(hertz: number, gain = 0.5, each?: (meter: LevelMeter) => void): Promise<LevelMeter> {
  const context = new OfflineAudioContext(1, RATE / 5, RATE);
  const source = new OscillatorNode(context, { frequency: hertz });
  const volume = new GainNode(context, { gain: hertz === 0 ? 0 : gain });
  const meter = new LevelMeter(volume);
  source.connect(volume).connect(context.destination);
  source.start();
  for (let frame = 4096; frame < 8192; frame += 128) {
    void context.suspend(frame / RATE).then(() => {
      each?.(meter);
      return context.resume();
    });
  }
  await context.startRendering();
  return meter;
}

/** The spectrum once it has settled. */
async function spectrumOf(hertz: number, gain?: number, length: number = BANDS): Promise<Uint8Array> {
  const bands = new Uint8Array(length).fill(7);
  await meterOf(hertz, gain, (meter) => meter.spectrum(bands));
  return bands;
}

const loudest = (bands: Uint8Array): number => bands.indexOf(Math.max(...bands));

describe('a level meter', () => {
  it('reads the root mean square', async () => {
    expect((await meterOf(1000)).read()).toBeCloseTo(0.5 / Math.SQRT2, 2);
    expect((await meterOf(0)).read()).toBe(0);
  });

  it.each([200, 1000, 3400, 12_000])('shows a tone of %i Hz in its band', async (hertz) => {
    expect(loudest(await spectrumOf(hertz, 0.02))).toBe(Math.round(hertz / BAND_HERTZ));
  });

  it('is all zero in silence', async () => {
    expect(await spectrumOf(0)).toEqual(new Uint8Array(BANDS));
  });

  it('counts decibels evenly: ten less are 36 less', async () => {
    const [loud, quiet] = [await spectrumOf(1000, 0.01), await spectrumOf(1000, 0.01 / Math.sqrt(10))];
    expect(Math.max(...loud) - Math.max(...quiet)).toBeCloseTo((10 / 70) * 255, -0.5);
  });

  it('fills a short array with the lowest bands, and leaves the rest of a long one alone', async () => {
    const bands = await spectrumOf(1000);
    expect(await spectrumOf(1000, 0.5, 32)).toEqual(bands.subarray(0, 32));
    const long = await spectrumOf(1000, 0.5, BANDS + 8);
    expect(long.subarray(0, BANDS)).toEqual(bands);
    expect(long.subarray(BANDS)).toEqual(new Uint8Array(8).fill(7));
  });

  it('falls gently when the sound is over', async () => {
    const context = new OfflineAudioContext(1, RATE / 5, RATE);
    const source = new OscillatorNode(context, { frequency: 1000 });
    const meter = new LevelMeter(source);
    source.connect(context.destination);
    source.start();
    source.stop(0.05);
    const bands = new Uint8Array(BANDS);
    const peaks: number[] = [];
    for (let frame = 2048; frame < 9472; frame += 128) {
      void context.suspend(frame / RATE).then(() => {
        meter.spectrum(bands);
        peaks.push(Math.max(...bands));
        return context.resume();
      });
    }
    await context.startRendering();
    const falling = peaks.slice(-40);
    expect(falling.at(-1)).toBeLessThan(falling[0]!);
    // A fifth less of the amplitude is 1.9 dB, or 7 of 255.
    falling.forEach((peak, i) => expect((falling[i - 1] ?? peak) - peak).toBeLessThanOrEqual(8));
  });
});
