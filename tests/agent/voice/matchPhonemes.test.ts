import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { matchPhonemes } from '../../../src/agent/voice/matchPhonemes';

const match = (words: string[], said: string): number[] =>
  matchPhonemes(
    words.map((word) => word.split(' ').filter(Boolean)),
    said.split(' ').filter(Boolean),
  );

describe('matchPhonemes', () => {
  it('gives each phoneme to its word when the words are said as they are alone', () => {
    expect(match(['hh ax l ow', 'dh eh r'], 'hh ax l ow dh eh r')).toEqual([0, 0, 0, 0, 1, 1, 1]);
  });

  it('lets a vowel weaken', () => {
    expect(match(['g eh t', 'ey', 'k ae t'], 'g eh t ax k ae t')).toEqual([0, 0, 0, 1, 2, 2, 2]);
  });

  it('keeps the neighbours of a number that is read otherwise', () => {
    const nineteenEightyFour = 'n ay n t iy n ey t iy f ao r';
    const asThousand = 'w ah n th aw z ax n d n ay n hh ah n d r ax d ey t iy f ao r';
    const owners = match(['y ih r', asThousand, 's p r ih ng'], `y ih r ${nineteenEightyFour} s p r ih ng`);
    expect(owners.filter((word) => word === 0)).toHaveLength(3);
    expect(owners.filter((word) => word === 2)).toHaveLength(5);
  });

  it('gives nothing to a word that makes no sound', () => {
    expect(match(['hh ay', '', 'y uw'], 'hh ay y uw')).toEqual([0, 0, 2, 2]);
  });

  it('has an owner for every phoneme, never running backwards, whatever was expected', () => {
    const name = fc.constantFrom('aa', 'iy', 't', 's', 'n', 'unknown');
    fc.assert(
      fc.property(
        fc.array(fc.array(name), { maxLength: 8 }),
        fc.array(name, { maxLength: 30 }),
        (words, said) => {
          const owners = matchPhonemes(words, said);
          expect(owners).toHaveLength(said.length);
          let last = 0;
          for (const owner of owners) {
            expect(owner).toBeGreaterThanOrEqual(last);
            expect(owner).toBeLessThan(Math.max(1, words.length));
            last = owner;
          }
        },
      ),
    );
  });
});
