import { describe, expect, it } from 'vitest';
import { Resampler } from '../../../src/core/audio/Resampler';
import { fitSine, sine } from './sine';

/** All of `input` through a new resampler, in blocks of these lengths in turn. */
function resample(
  input: Float32Array,
  from: number,
  to: number,
  blocks: readonly number[] = [480],
): Float32Array {
  const longest = Math.max(...blocks);
  const resampler = new Resampler(from, to, longest);
  const block = new Float32Array(resampler.maxOutput(longest));
  const output: number[] = [];
  for (let at = 0, turn = 0; at < input.length; turn++) {
    const length = blocks[turn % blocks.length]!;
    const count = resampler.push(input.subarray(at, at + length), block);
    expect(count).toBeLessThanOrEqual(resampler.maxOutput(length));
    output.push(...block.subarray(0, count));
    at += length;
  }
  return Float32Array.from(output);
}

/** A quarter of a second from where the filter has settled. */
const settled = (samples: Float32Array, rate: number): Float32Array =>
  samples.subarray(rate / 20, (rate * 6) / 20);

const decibels = (gain: number): number => 20 * Math.log10(gain);

/** Microphones and speakers on the left or right, formats of the protocol on the other side. */
const pairs = [
  [48_000, 16_000],
  [44_100, 16_000],
  [96_000, 16_000],
  [48_000, 8000],
  [44_100, 8000],
  [44_100, 24_000],
  [48_000, 22_050],
  [48_000, 44_100],
  [44_100, 48_000],
  [8000, 48_000],
  [16_000, 48_000],
  [16_000, 44_100],
  [22_050, 48_000],
  [22_050, 44_100],
  [24_000, 48_000],
  [24_000, 44_100],
  [16_000, 16_000],
  [48_000, 48_000],
] as const;

describe('a resampler', () => {
  it.each(pairs)('keeps a sine of 997 Hz clean from %i to %i Hz', (from, to) => {
    const { amplitude, snr } = fitSine(settled(resample(sine(997, from, from / 3), from, to), to), 997, to);
    expect(snr).toBeGreaterThan(90);
    expect(Math.abs(decibels(amplitude / 0.5))).toBeLessThan(0.01);
  });

  it.each(pairs)('stands output k for input k x %i / %i', (from, to) => {
    // The phase of the tone at output 0 is that at input 0: nothing is shifted.
    const output = resample(sine(440, from, from / 3), from, to);
    const { phase } = fitSine(output.subarray(0, to / 4), 440, to);
    const lateSeconds = phase / (2 * Math.PI * 440);
    expect(Math.abs(lateSeconds)).toBeLessThan(1e-7);
  });

  it.each([48_000, 44_100, 96_000])('silences 10 kHz on the way from %i to 16,000 Hz', (from) => {
    const output = settled(resample(sine(10_000, from, from / 3), from, 16_000), 16_000);
    const loudest = output.reduce((peak, sample) => Math.max(peak, Math.abs(sample)), 0);
    expect(decibels(loudest / 0.5)).toBeLessThan(-80);
  });

  it.each([48_000, 44_100])('keeps 7 kHz within 1.5 dB on the way from %i to 16,000 Hz', (from) => {
    const output = settled(resample(sine(7000, from, from / 3), from, 16_000), 16_000);
    expect(Math.abs(decibels(fitSine(output, 7000, 16_000).amplitude / 0.5))).toBeLessThan(1.5);
  });

  it.each([
    [16_000, 48_000, 7000],
    [8000, 48_000, 3000],
    [22_050, 48_000, 9500],
  ])('makes no image of a tone from %i to %i Hz', (from, to, hertz) => {
    const output = settled(resample(sine(hertz, from, from / 3), from, to), to);
    expect(fitSine(output, hertz, to).snr).toBeGreaterThan(80);
  });

  it.each(pairs)('gives the same from %i to %i Hz whatever the blocks are', (from, to) => {
    const input = sine(997, from, 4410);
    const whole = resample(input, from, to, [4410]);
    for (const blocks of [[128], [1], [7, 1103, 64], [480, 441]]) {
      expect(Buffer.compare(asBytes(resample(input, from, to, blocks)), asBytes(whole))).toBe(0);
    }
  });

  it.each(pairs)('gives all but its look-ahead from %i to %i Hz', (from, to) => {
    const count = resample(new Float32Array(from), from, to).length;
    expect(count).toBeLessThanOrEqual(to);
    // 24 samples or so of the lower rate, 5 ms at most.
    expect(to - count).toBeLessThanOrEqual(Math.ceil(to * 0.005));
  });

  it('leaves a constant a constant', () => {
    const output = resample(new Float32Array(8000).fill(0.25), 44_100, 16_000).subarray(200);
    for (const sample of output) expect(sample).toBeCloseTo(0.25, 6);
  });

  it('passes samples as they are where the rates are the same', () => {
    const input = sine(997, 16_000, 1000);
    expect(resample(input, 16_000, 16_000)).toEqual(input);
  });

  it('forgets the past at a reset', () => {
    const resampler = new Resampler(48_000, 16_000, 480);
    const output = new Float32Array(resampler.maxOutput(480));
    resampler.push(new Float32Array(480).fill(1), output);
    resampler.reset();
    const count = resampler.push(sine(997, 48_000, 480), output);
    expect(output.slice(0, count)).toEqual(resample(sine(997, 48_000, 480), 48_000, 16_000));
  });
});

function asBytes(samples: Float32Array): Uint8Array {
  return new Uint8Array(samples.buffer, samples.byteOffset, samples.byteLength);
}
