import { describe, expect, it } from 'vitest';
import { FrameSlicer } from '../../../src/core/audio/FrameSlicer';

/** The lengths of the frames of so many samples, pushed in blocks. */
function frameLengths(sampleRate: number, frameMs: number, samples: number, block: number): number[] {
  const lengths: number[] = [];
  const slicer = new FrameSlicer(sampleRate, frameMs, (buffer, length) => {
    expect(length).toBeLessThanOrEqual(buffer.length);
    lengths.push(length);
  });
  const silence = new Float32Array(block);
  for (let left = samples; left > 0; left -= block) slicer.push(silence, Math.min(block, left));
  return lengths;
}

describe('a frame slicer', () => {
  it.each([
    [8000, 160],
    [16_000, 320],
    [24_000, 480],
    [44_100, 882],
    [48_000, 960],
  ])('cuts %i Hz into frames of %i samples', (rate, length) => {
    expect(frameLengths(rate, 20, rate, 128)).toEqual(Array.from({ length: 50 }, () => length));
  });

  it('does not drift at 11,025 Hz, where 20 ms are 220.5 samples', () => {
    const lengths = frameLengths(11_025, 20, 11_025 * 20, 100);
    expect(lengths).toHaveLength(1000);
    expect(lengths.reduce((sum, length) => sum + length)).toBe(11_025 * 20);
    expect(new Set(lengths)).toEqual(new Set([220, 221]));
  });

  it('does not drift at 22,050 Hz over half a minute of 2.5 ms frames', () => {
    let end = 0;
    const errors = frameLengths(22_050, 2.5, 22_050 * 30, 4096).map((length, index) => {
      end += length;
      return Math.abs(end - (index + 1) * 55.125);
    });
    expect(end).toBe(22_050 * 30);
    expect(Math.max(...errors)).toBeLessThanOrEqual(0.5);
  });

  it.each([8000, 16_000, 22_050, 24_000, 44_100, 48_000])(
    'ends frame k at round(k x rate x ms / 1000) at %i Hz, for each length from 10 to 250 ms',
    (rate) => {
      for (let ms = 10; ms <= 250; ms++) {
        const lengths = frameLengths(rate, ms, Math.round((rate * ms * 12.5) / 1000), 1021);
        let end = 0;
        const ends = lengths.map((length) => (end += length));
        expect(ends).toEqual(Array.from({ length: 12 }, (_, k) => Math.round(((k + 1) * rate * ms) / 1000)));
      }
    },
  );

  it('hands on every sample once, in order, in one buffer', () => {
    const seen: number[] = [];
    const buffers = new Set<Float32Array>();
    const slicer = new FrameSlicer(1000, 20, (buffer, length) => {
      buffers.add(buffer);
      seen.push(...buffer.subarray(0, length));
    });
    for (let at = 0; at < 105; at += 7) slicer.push(Float32Array.from({ length: 7 }, (_, i) => at + i));
    expect(seen).toEqual(Array.from({ length: 100 }, (_, i) => i));
    expect(buffers.size).toBe(1);
  });

  it('takes no more of a block than it is told', () => {
    const lengths: number[] = [];
    const slicer = new FrameSlicer(1000, 10, (_, length) => void lengths.push(length));
    slicer.push(new Float32Array(100), 9);
    expect(lengths).toEqual([]);
    slicer.push(new Float32Array(100), 1);
    expect(lengths).toEqual([10]);
  });
});
