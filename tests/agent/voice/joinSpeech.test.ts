import { describe, expect, it } from 'vitest';
import { joinSpeech } from '../../../src/agent/voice/joinSpeech';
import type { Speech } from '../../../src/agent/voice/Voice';

function part(ms: number, chars: string[]): Speech {
  return {
    samples: new Int16Array(ms * 16).fill(ms),
    sampleRate: 16000,
    chars,
    startsMs: chars.map((_, i) => i),
    durationsMs: chars.map(() => 1),
  };
}

describe('joinSpeech', () => {
  it('lays sounds one after another and moves the times of the later ones', () => {
    const { samples, chars, startsMs, durationsMs } = joinSpeech([part(10, ['a', 'b']), part(20, ['c'])]);
    expect([samples.length, samples[0], samples[160]]).toEqual([480, 10, 20]);
    expect(chars.join('')).toBe('abc');
    expect(startsMs).toEqual([0, 1, 10]);
    expect(durationsMs).toEqual([1, 1, 1]);
  });

  it('carries text that makes no sound in a moment of silence', () => {
    const { samples, chars } = joinSpeech([part(0, ['👋'])]);
    expect(samples).toHaveLength(800);
    expect(samples.every((sample) => sample === 0)).toBe(true);
    expect(chars).toEqual(['👋']);
  });

  it('adds no silence to sound', () => {
    expect(joinSpeech([part(10, ['a']), part(0, ['👋'])]).samples).toHaveLength(160);
  });

  it('is empty for nothing', () => {
    expect(joinSpeech([])).toEqual({
      samples: new Int16Array(0),
      sampleRate: 16000,
      chars: [],
      startsMs: [],
      durationsMs: [],
    });
  });
});
