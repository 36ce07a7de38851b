import { assert, asyncProperty, array, constantFrom, nat, string, tuple } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sentences } from '../../../src/agent/brain/sentences';

async function* stream(pieces: readonly string[]): AsyncGenerator<string, void, undefined> {
  yield* pieces;
}

async function cut(...pieces: string[]): Promise<string[]> {
  const out: string[] = [];
  for await (const sentence of sentences(stream(pieces))) out.push(sentence);
  return out;
}

/** The text in pieces that end at the given places, taken modulo its length. */
function split(text: string, places: readonly number[]): string[] {
  const ends = [...new Set(places.map((place) => place % (text.length + 1)))].sort((a, b) => a - b);
  return [...ends, text.length].map((end, index) => text.slice(ends[index - 1] ?? 0, end));
}

/** Text as agents say it, with all that makes cutting hard. */
const speech = array(
  constantFrom(
    ...[
      'Hello',
      'the quick brown fox',
      '3.5',
      '1,000',
      'Dr.',
      'e.g.',
      'a.m.',
      'J.',
      'No.',
      'well',
      'naïve',
      '🙂',
      '1.',
      'http',
    ],
    ...[
      '. ',
      '! ',
      '? ',
      '... ',
      ', ',
      '; ',
      ': ',
      ' – ',
      ' ',
      ' ',
      ' ',
      '\n',
      '\n\n',
      '.',
      ',',
      '."',
      '.) ',
      '。',
      '  ',
    ],
  ),
  { maxLength: 120 },
).map((parts) => parts.join(''));

describe('cutting into sentences', () => {
  it('gives every character exactly once, in order, whatever the pieces', async () => {
    await assert(
      asyncProperty(tuple(speech, array(nat(2000), { maxLength: 30 })), async ([text, places]) => {
        const out = await cut(...split(text, places));
        expect(out.join('')).toBe(text);
        expect(out).not.toContain('');
      }),
    );
  });

  it('does so with any text at all', async () => {
    await assert(
      asyncProperty(array(string({ unit: 'grapheme', maxLength: 80 })), async (pieces) => {
        expect((await cut(...pieces)).join('')).toBe(pieces.join(''));
      }),
    );
  });

  it('cuts at the same places, however the text comes in', async () => {
    await assert(
      asyncProperty(tuple(speech, array(nat(2000), { maxLength: 30 })), async ([text, places]) => {
        expect(await cut(...split(text, places))).toEqual(await cut(text));
        expect(await cut(...text)).toEqual(await cut(text));
      }),
    );
  });

  it('hands over nothing longer than 200 characters as long as there is a space', async () => {
    await assert(
      asyncProperty(speech, async (text) => {
        for (const sentence of await cut(text)) expect(sentence.length).toBeLessThanOrEqual(201);
      }),
    );
  });

  it('keeps the spaces with the sentence before them', async () => {
    expect(await cut('Hello there.  How are you?\nFine! ')).toEqual([
      'Hello there.  ',
      'How are you?\n',
      'Fine! ',
    ]);
  });

  it.each([
    ['numbers', 'It is 3.5 or 1,000.25 percent. Yes.', ['It is 3.5 or 1,000.25 percent. ', 'Yes.']],
    ['titles', 'Ask Dr. Who. Or Mrs. Hill.', ['Ask Dr. Who. ', 'Or Mrs. Hill.']],
    [
      'abbreviations',
      'Bring e.g. milk at 5 p.m. on No. 7. Now.',
      ['Bring e.g. milk at 5 p.m. on No. 7. ', 'Now.'],
    ],
    ['initials', 'J. S. Bach wrote it. True.', ['J. S. Bach wrote it. ', 'True.']],
    ['the number of an item', '1. Install it.\n2. Run it.', ['1. Install it.\n', '2. Run it.']],
    ['web names', 'Try node.js today. It works.', ['Try node.js today. ', 'It works.']],
  ])('does not cut inside %s', async (_, text, expected) => {
    expect(await cut(text)).toEqual(expected);
  });

  it('cuts after a plain no', async () => {
    expect(await cut('No. I do not.')).toEqual(['No. ', 'I do not.']);
  });

  it('cuts behind closing quotes and brackets', async () => {
    expect(await cut('He said "stop." (Twice.) Then he left.')).toEqual([
      'He said "stop." ',
      '(Twice.) ',
      'Then he left.',
    ]);
  });

  it('lets a first clause go ahead at a comma, and only the first', async () => {
    const text =
      'Parlando is a package of hooks, and of components, for spoken conversations. Made for React, and small.';
    expect(await cut(text)).toEqual([
      'Parlando is a package of hooks, ',
      'and of components, for spoken conversations. ',
      'Made for React, and small.',
    ]);
    expect(await cut('Yes, indeed. That is a longer sentence, with a comma.')).toEqual([
      'Yes, indeed. ',
      'That is a longer sentence, with a comma.',
    ]);
  });

  it('hands over a sentence as soon as the next one begins', async () => {
    const given: string[] = [];
    async function* slowly(): AsyncGenerator<string, void, undefined> {
      yield 'One. ';
      expect(given).toEqual([]);
      yield 'T';
      expect(given).toEqual(['One. ']);
      yield 'wo.';
    }
    for await (const sentence of sentences(slowly())) given.push(sentence);
    expect(given).toEqual(['One. ', 'Two.']);
  });

  it('cuts a long sentence at its last comma before 200 characters', async () => {
    const half = 'and so it went on and on without an end in sight for a very long while';
    const out = await cut(`Once. It began${` ${half},`.repeat(6)} until it stopped.`);
    expect(out.slice(1, -1).every((piece) => piece.endsWith(', ') && piece.length <= 200)).toBe(true);
    expect(out.length).toBeGreaterThan(3);
  });

  it('cuts what has no spaces without breaking a number or an emoji', async () => {
    const out = await cut(`${'x'.repeat(195)}123456789${'y'.repeat(100)}`, '🙂'.repeat(150));
    expect(out[0]).toBe('x'.repeat(195));
    expect(out.every((piece) => !/^[\uDC00-\uDFFF]/.test(piece))).toBe(true);
  });
});
