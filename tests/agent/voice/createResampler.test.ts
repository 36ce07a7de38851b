import { describe, expect, it } from 'vitest';
import { createResampler } from '../../../src/agent/voice/createResampler';

const FROM = 16000;

function tone(frequency: number, rate: number, count: number): Float64Array {
  return Float64Array.from({ length: count }, (_, n) => 0.5 * Math.sin((2 * Math.PI * frequency * n) / rate));
}

const asInt16 = (samples: Float64Array): Int16Array => Int16Array.from(samples, (x) => Math.round(x * 32768));

/** Signal to error, in dB, away from the edges. */
function qualityDb(heard: Float32Array, ideal: Float64Array): number {
  let signal = 0;
  let error = 0;
  for (let i = 400; i < ideal.length - 400; i++) {
    signal += ideal[i]! ** 2;
    error += (heard[i]! - ideal[i]!) ** 2;
  }
  return 10 * Math.log10(signal / error);
}

describe('createResampler', () => {
  it.each([
    [8000, 3200],
    [22050, 6700],
    [24000, 6700],
    [44100, 6700],
    [48000, 6700],
  ])('keeps tones whole on the way to %i Hz', (rate, highest) => {
    const resample = createResampler(FROM, rate);
    for (const frequency of [100, 1000, highest]) {
      const heard = resample(asInt16(tone(frequency, FROM, FROM)), 0, rate);
      expect(qualityDb(heard, tone(frequency, rate, rate))).toBeGreaterThan(66);
    }
  });

  it('lets nothing through that the lower rate cannot carry', () => {
    const heard = createResampler(FROM, 8000)(asInt16(tone(5000, FROM, FROM)), 400, 7600);
    const loudest = heard.reduce((peak, x) => Math.max(peak, Math.abs(x)), 0);
    expect(loudest).toBeLessThan(0.5 / 1000);
  });

  it('copies when there is nothing to change', () => {
    const samples = Int16Array.of(-32768, 0, 16384);
    expect([...createResampler(FROM, FROM)(samples, 0, 3)]).toEqual([-1, 0, 0.5]);
  });

  it('gives the same whether it is asked for all at once or bit by bit', () => {
    const samples = asInt16(tone(440, FROM, 1600));
    const resample = createResampler(FROM, 22050);
    const whole = resample(samples, 0, 2205);
    const bits = [0, 1, 700, 1999].map((from, i, all) => [...resample(samples, from, all[i + 1] ?? 2205)]);
    expect(bits.flat()).toEqual([...whole]);
  });
});
