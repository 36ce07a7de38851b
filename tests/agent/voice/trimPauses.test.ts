import { describe, expect, it } from 'vitest';
import type { Utterance } from '../../../src/agent/voice/Synthesizer';
import { trimPauses } from '../../../src/agent/voice/trimPauses';

function utterance(saidFromMs: number, saidToMs: number, totalMs: number): Utterance {
  return {
    samples: new Int16Array(totalMs * 16).fill(1000),
    sampleRate: 16000,
    phonemes: [
      { name: 'pau', startMs: 0, endMs: saidFromMs },
      { name: 'ey', startMs: saidFromMs, endMs: saidToMs },
      { name: 'pau', startMs: saidToMs, endMs: totalMs },
    ],
  };
}

describe('trimPauses', () => {
  it('leaves 30 ms before what is said and what is asked for after it, and moves the times along', () => {
    const { samples, phonemes } = trimPauses(utterance(200, 500, 900), 150);
    expect(samples).toHaveLength((30 + 300 + 150) * 16);
    expect(phonemes).toEqual([{ name: 'ey', startMs: 30, endMs: 330 }]);
  });

  it('adds no silence where there is less', () => {
    const { samples, phonemes } = trimPauses(utterance(20, 500, 540), 150);
    expect(samples).toHaveLength(540 * 16);
    expect(phonemes[0]!.startMs).toBe(20);
  });

  it('cuts at whole milliseconds', () => {
    expect(trimPauses(utterance(200.4, 500.7, 900), 150).samples.length % 16).toBe(0);
  });

  it('lets the sound begin and end in silence, so that nothing clicks', () => {
    const { samples } = trimPauses(utterance(200, 500, 900), 150);
    expect([samples[0], samples.at(-1), samples[100]]).toEqual([0, 0, 1000]);
  });

  it('makes an empty sound of one in which nothing is said', () => {
    const silent = { samples: new Int16Array(1600), sampleRate: 16000, phonemes: [] };
    expect(trimPauses(silent, 150).samples).toHaveLength(0);
  });
});
