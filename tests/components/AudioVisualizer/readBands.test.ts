import { describe, expect, it } from 'vitest';
import { readBands } from '../../../src/components/AudioVisualizer/readBands';

/** A spectrum that is empty but for one bin. */
function tone(bin: number): Uint8Array {
  const spectrum = new Uint8Array(512);
  spectrum[bin] = 255;
  return spectrum;
}

describe('the bands of a spectrum', () => {
  it('has a tone in one band, from low to high', () => {
    const places = [2, 10, 40, 160].map((bin) => {
      const bands = new Float32Array(9);
      readBands(tone(bin), bands);
      expect(bands.filter((band) => band > 0)).toEqual(Float32Array.of(1));
      return bands.indexOf(1);
    });
    expect(places).toEqual([0, 3, 6, 8]);
  });

  it('lets no bin of speech fall between two bands', () => {
    for (let bin = 2; bin < 171; bin++) {
      const bands = new Float32Array(9);
      readBands(tone(bin), bands);
      expect([bin, Math.max(...bands)]).toEqual([bin, 1]);
    }
  });

  it('takes noise for silence', () => {
    const bands = new Float32Array(24).fill(9);
    readBands(new Uint8Array(512).fill(60), bands);
    expect(Math.max(...bands)).toBe(0);
  });
});
