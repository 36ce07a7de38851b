import { describe, expect, it } from 'vitest';
import { Resampler } from '../../../src/core/audio/Resampler';
import { audioFormats, sampleLayout } from '../../../src/core/protocol/AudioFormat';
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
    for (let i = 0; i < count; i++) output.push(block[i]!);
    at += length;
  }
  return Float32Array.from(output);
}

/** A quarter of a second from where the filter has settled. */
const settled = (samples: Float32Array, rate: number): Float32Array =>
  samples.subarray(rate / 20, (rate * 6) / 20);

const decibels = (gain: number): number => 20 * Math.log10(gain);

const devices = [44_100, 48_000, 96_000];
const formats = [...new Set(audioFormats.map((format) => sampleLayout(format).sampleRate))];

/** Each way between a device and a format of the protocol. */
const pairs = devices
  .flatMap((device) =>
    formats.flatMap((format) => [
      [device, format],
      [format, device],
    ]),
  )
  .filter(([from, to], i, all) => all.findIndex((pair) => pair[0] === from && pair[1] === to) === i) as [
  number,
  number,
][];

describe('a resampler', () => {
  it('is tried on all that devices and formats need', () => {
    expect(formats).toEqual([8000, 16_000, 22_050, 24_000, 44_100, 48_000]);
    expect(pairs).toHaveLength(32);
  });

  it.each(pairs)('keeps a sine of 997 Hz clean from %i to %i Hz', (from, to) => {
    const { amplitude, snr } = fitSine(settled(resample(sine(997, from, from / 3), from, to), to), 997, to);
    expect(snr).toBeGreaterThan(90);
    expect(Math.abs(decibels(amplitude / 0.5))).toBeLessThan(0.01);
  });

  it.each([8000, 16_000, 22_050, 32_000, 192_000])(
    'keeps it clean from and to a device of %i Hz too, a headset or a studio',
    (device) => {
      for (const format of formats) {
        for (const [from, to] of [
          [device, format],
          [format, device],
        ] as const) {
          const output = settled(resample(sine(997, from, from / 2), from, to), to);
          expect(fitSine(output, 997, to).snr).toBeGreaterThan(90);
        }
      }
    },
  );

  it.each(pairs)('stands output k for input k x %i / %i', (from, to) => {
    // The phase of the tone at output 0 is that at input 0: nothing is shifted.
    const output = resample(sine(440, from, from / 3), from, to);
    const { phase } = fitSine(output.subarray(0, to / 4), 440, to);
    const lateSeconds = phase / (2 * Math.PI * 440);
    expect(Math.abs(lateSeconds)).toBeLessThan(1e-7);
  });

  it.each([...devices, 192_000].flatMap((from) => [[from, 8000] as const, [from, 16_000] as const]))(
    'silences 10 kHz on the way from %i to %i Hz',
    (from, to) => {
      const output = settled(resample(sine(10_000, from, from / 3), from, to), to);
      const loudest = output.reduce((peak, sample) => Math.max(peak, Math.abs(sample)), 0);
      expect(decibels(loudest / 0.5)).toBeLessThan(-80);
    },
  );

  it.each(devices)('keeps 7 kHz within 1.5 dB on the way from %i to 16,000 Hz', (from) => {
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

  it.each(pairs)('gives exactly as many samples as time asks for, from %i to %i Hz', (from, to) => {
    const seconds = 5;
    const resampler = new Resampler(from, to, 1000);
    const output = new Float32Array(resampler.maxOutput(1000));
    const sample = new Float32Array(1);
    // The sample that completes the first output is centred there and ends the look-ahead.
    let lookAhead = 0;
    let count = 0;
    while ((count = resampler.push(sample, output)) === 0) lookAhead++;
    for (let left = from * seconds - lookAhead - 1; left > 0; left -= 1000) {
      count += resampler.push(new Float32Array(Math.min(1000, left)), output);
    }
    expect(count).toBe(Math.ceil(((from * seconds - lookAhead) * to) / from));
    expect(lookAhead).toBeLessThanOrEqual(Math.ceil(from * 0.00305));
  });

  it.each(pairs)('has not drifted after 2 s from %i to %i Hz', (from, to) => {
    const output = resample(sine(440, from, from * 2), from, to);
    const { phase } = fitSine(output.subarray(to * 1.5, to * 1.9), 440, to);
    expect(Math.abs(phase / (2 * Math.PI * 440))).toBeLessThan(1e-7);
  });

  it.each(pairs)('gives at once what each block is worth, if it is prompt, from %i to %i Hz', (from, to) => {
    const block = from / 50;
    const prompt = new Resampler(from, to, block, true);
    const output = new Float32Array(prompt.maxOutput(block));
    const input = sine(100, from, from);
    const all: number[] = [];
    for (let n = 1; n <= 50; n++) {
      const count = prompt.push(input.subarray((n - 1) * block, n * block), output);
      all.push(...output.subarray(0, count));
      expect(all.length).toBe(Math.ceil((n * block * to) / from));
    }
    // Late by the look-ahead, and clean all the same.
    const { phase, snr } = fitSine(settled(Float32Array.from(all), to), 100, to);
    const lateMs = (-phase * 1000) / (2 * Math.PI * 100);
    expect(lateMs > 0.01).toBe(from !== to);
    expect(lateMs).toBeLessThan(3.05);
    expect(snr).toBeGreaterThan(90);
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
