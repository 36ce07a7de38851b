import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { alignCharacters, type CharacterTimes } from '../../../src/agent/voice/alignCharacters';
import { graphemes } from '../../../src/agent/voice/graphemes';
import { spokenTokens } from '../../../src/agent/voice/spokenTokens';
import type { Phoneme } from '../../../src/agent/voice/Synthesizer';

/** `hh:100 ay:300 pau:400` with ends in milliseconds. */
function phonemes(line: string): Phoneme[] {
  let startMs = 0;
  return line.split(' ').map((entry) => {
    const [name = '', end] = entry.split(':');
    const phoneme = { name, startMs, endMs: Number(end) };
    startMs = phoneme.endMs;
    return phoneme;
  });
}

function align(
  text: string,
  said: string,
  pronunciations: string[],
  totalMs: number,
): [string, number, number][] {
  const chars = graphemes(text);
  const times = alignCharacters(chars, {
    tokens: spokenTokens(chars),
    pronunciations: pronunciations.map((word) => word.split(' ').filter(Boolean)),
    phonemes: phonemes(said),
    totalMs,
  });
  return chars.map((char, i) => [char, times.startsMs[i]!, times.durationsMs[i]!]);
}

describe('alignCharacters', () => {
  it('spreads a word over its phonemes and gives the silence at the end to the punctuation', () => {
    expect(align('Hi!', 'pau:50 hh:100 ay:300 pau:400', ['hh ay'], 400)).toEqual([
      ['H', 50, 50],
      ['i', 100, 200],
      ['!', 300, 100],
    ]);
  });

  it('shares a pause between the comma and the space', () => {
    const times = align('A, I', 'ey:100 pau:200 ay:300', ['ey', 'ay'], 300);
    expect(times).toEqual([
      ['A', 0, 100],
      [',', 100, 50],
      [' ', 150, 50],
      ['I', 200, 100],
    ]);
  });

  it('gives a dash and an emoji no length, and the gap to the spaces around', () => {
    const times = align('A — 👋 I', 'ey:100 pau:400 ay:500', ['ey', 'ay'], 500);
    expect(times.map(([, , duration]) => duration)).toEqual([100, 100, 0, 100, 0, 100, 100]);
  });

  it('gives the silence at the beginning to nobody', () => {
    expect(align('“A”', 'pau:60 ey:100 pau:160', ['ey'], 160)).toEqual([
      ['“', 60, 0],
      ['A', 60, 40],
      ['”', 100, 60],
    ]);
  });

  it('spreads a number over all that it expands to, pauses inside included', () => {
    const said = 'pau:20 t:120 w:220 eh:320 l:420 v:520 pau:620 s:720 ih:820 k:920 s:1020';
    const times = align('126', said, ['t w eh l v s ih k s'], 1020);
    expect(times[0]).toEqual(['1', 20, 300]);
    expect(times[2]![1] + times[2]![2]).toBe(1020);
  });

  it('keeps a combined letter and a family together', () => {
    expect(align('e\u0301 👩‍👩‍👧', 'ey:100', ['ey'], 100)).toEqual([
      ['e\u0301', 0, 100],
      [' ', 100, 0],
      ['👩‍👩‍👧', 100, 0],
    ]);
  });

  it('gives a word that the engine left out no length', () => {
    const times = align('A xx I', 'ey:100 ay:200', ['ey', '', 'ay'], 200);
    expect(times.filter(([char]) => char === 'x')).toEqual([
      ['x', 100, 0],
      ['x', 100, 0],
    ]);
  });

  it('has whole, ordered times within the sound for any text and any phonemes', () => {
    const text = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 40 }),
      fc.string({ unit: 'grapheme', maxLength: 40 }),
      fc.string({ unit: fc.constantFrom(...'aB9 ,.-—!“', '👋', 'e\u0301', '\r\n'), maxLength: 60 }),
    );
    const name = fc.constantFrom('pau', 'ey', 't', 's', 'aa', 'n');
    const lengths = fc.array(fc.tuple(name, fc.double({ min: 0, max: 300, noNaN: true })), { maxLength: 60 });
    const property = fc.property(
      text,
      lengths,
      fc.infiniteStream(fc.array(name, { maxLength: 5 })),
      (...drawn) => {
        const chars = graphemes(drawn[0]);
        const tokens = spokenTokens(chars);
        let startMs = 0;
        const said = drawn[1].map(([phoneme, ms]) => ({ name: phoneme, startMs, endMs: (startMs += ms) }));
        const pronunciations = tokens.map(() =>
          (drawn[2].next().value as string[]).filter((p) => p !== 'pau'),
        );
        const totalMs = startMs * 0.9;
        expectSound(
          alignCharacters(chars, { tokens, pronunciations, phonemes: said, totalMs }),
          chars.length,
          totalMs,
        );
      },
    );
    fc.assert(property, { numRuns: 300 });
  });
});

function expectSound({ startsMs, durationsMs }: CharacterTimes, count: number, totalMs: number): void {
  expect(startsMs).toHaveLength(count);
  expect(durationsMs).toHaveLength(count);
  let reachedMs = 0;
  startsMs.forEach((startMs, i) => {
    expect(Number.isInteger(startMs) && Number.isInteger(durationsMs[i])).toBe(true);
    expect(startMs).toBeGreaterThanOrEqual(reachedMs);
    expect(durationsMs[i]).toBeGreaterThanOrEqual(0);
    reachedMs = startMs + durationsMs[i]!;
  });
  expect(reachedMs).toBeLessThanOrEqual(totalMs);
}
