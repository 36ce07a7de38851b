import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createSampleReader } from '../../../src/agent/hearing/createSampleReader';
import { type AudioFormat, audioFormats, sampleLayout } from '../../../src/core/protocol/AudioFormat';
import { bytesFromSamples } from '../../../src/core/protocol/samples';

const RATE = 16_000;

/** A tone at half of full scale, in Hz and seconds. */
function tone(format: AudioFormat, frequency: number, seconds: number): Uint8Array<ArrayBuffer> {
  const { sampleRate } = sampleLayout(format);
  const samples = Float32Array.from(
    { length: Math.round(sampleRate * seconds) },
    (_, i) => 0.5 * Math.sin((2 * Math.PI * frequency * i) / sampleRate),
  );
  return bytesFromSamples(samples, format);
}

function readInPieces(format: AudioFormat, bytes: Uint8Array<ArrayBuffer>, sizes: number[]): number[] {
  const read = createSampleReader(format);
  const { bytesPerSample } = sampleLayout(format);
  const samples: number[] = [];
  for (let at = 0, i = 0; at < bytes.length; i++) {
    const end = at + sizes[i % sizes.length]! * bytesPerSample;
    samples.push(...read(bytes.slice(at, end)));
    at = end;
  }
  return samples;
}

/** In dB: the energy of the tone at 16 kHz over that of everything else; edges are left out. */
function toneToError(samples: number[], frequency: number): number {
  let signal = 0;
  let error = 0;
  for (let i = 400; i < samples.length - 400; i++) {
    const ideal = 16_384 * Math.sin((2 * Math.PI * frequency * i) / RATE);
    signal += ideal ** 2;
    error += (samples[i]! - ideal) ** 2;
  }
  return 10 * Math.log10(signal / error);
}

describe('createSampleReader', () => {
  it.each(audioFormats)('reads a tone from %s at the same time and loudness', (format) => {
    const heard = readInPieces(format, tone(format, 1000, 0.5), [sampleLayout(format).sampleRate / 50]);
    expect(toneToError(heard, 1000)).toBeGreaterThan(format === 'ulaw_8000' ? 30 : 70);
  });

  it.each(audioFormats)('gives what it was given of %s but for the last 4 ms', (format) => {
    const heard = readInPieces(format, tone(format, 500, 0.5), [100]);
    expect(heard.length).toBeLessThanOrEqual(RATE / 2);
    expect(heard.length).toBeGreaterThanOrEqual(RATE / 2 - 65);
  });

  it.each(['pcm_22050', 'pcm_24000', 'pcm_44100', 'pcm_48000'] as const)(
    'lets nothing of %s above 8 kHz through',
    (format) => {
      const heard = readInPieces(format, tone(format, 9500, 0.3), [480]).slice(400, -400);
      expect(Math.max(...heard.map(Math.abs))).toBeLessThan(16);
    },
  );

  it('gives the same samples however the frames are cut', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...audioFormats),
        fc.array(fc.integer({ min: 1, max: 2000 }), { minLength: 1, maxLength: 8 }),
        (format, sizes) => {
          const bytes = tone(format, 700, 0.1);
          const whole = readInPieces(format, bytes, [bytes.length]);
          const pieces = readInPieces(format, bytes, sizes);
          expect(pieces).toEqual(whole);
        },
      ),
      { numRuns: 25 },
    );
  });

  it('clips what is too loud instead of wrapping it', () => {
    const { sampleRate } = sampleLayout('pcm_8000');
    const square = Float32Array.from({ length: sampleRate / 10 }, (_, i) => (i % 40 < 20 ? 1 : -1));
    const heard = readInPieces('pcm_8000', bytesFromSamples(square, 'pcm_8000'), [160]);
    const jumps = heard.slice(1).map((sample, i) => Math.abs(sample - heard[i]!));
    expect(Math.max(...jumps)).toBeLessThan(40_000);
  });
});
