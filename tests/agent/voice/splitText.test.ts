import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { splitText } from '../../../src/agent/voice/splitText';

describe('splitText', () => {
  it('cuts at the ends of sentences and leaves white space with what is before it', () => {
    expect(splitText('Hello there. How are you?\n\nFine!')).toEqual([
      'Hello there. ',
      'How are you?\n\n',
      'Fine!',
    ]);
  });

  it.each([
    'Ask Dr. Smith, e.g. about St. Louis.',
    'It costs 3.50 today.',
    '1. Install it',
    'Hello! 👋',
    '  Hi.',
  ])('leaves %j whole', (text) => {
    expect(splitText(text)).toEqual([text]);
  });

  it('begins with a short piece when the sentence is long', () => {
    const text =
      'I am the guide to Parlando, and I can show you how its captions follow the voice that you hear.';
    expect(splitText(text)[0]).toBe('I am the guide to Parlando, ');
  });

  it('cuts before a conjunction where there is no comma', () => {
    const text = 'You can install it with one command and then you start the local agent to talk to it.';
    expect(splitText(text)[0]).toBe('You can install it with one command ');
  });

  it('knows that digits take long to say', () => {
    expect(splitText('Your order number is 4729 and it costs $42.50.')).toEqual([
      'Your order number is 4729 ',
      'and it costs $42.50.',
    ]);
  });

  it('cuts a later piece only when it is longer than the engine should be given', () => {
    const clause = 'These are ten words that say nothing at all today, ';
    const pieces = splitText(`Hello. ${clause.repeat(8)}`);
    expect(pieces[0]).toBe('Hello. ');
    expect(pieces.slice(1).every((piece) => piece.length > 100 && piece.length <= 200)).toBe(true);
  });

  it('cuts between words where there are no clauses, and anywhere where there are no words', () => {
    const words = splitText('word '.repeat(100), { maxLength: 50 });
    expect(words.every((piece) => piece.endsWith('word '))).toBe(true);
    expect(splitText('x'.repeat(450)).map((piece) => piece.length)).toEqual([200, 200, 50]);
  });

  it('gives nothing for no text', () => {
    expect(splitText('')).toEqual([]);
  });

  it.each(['word ', 'a', '\n', '. ', '1', 'a, ', '👋'])(
    'cuts twenty thousand times %j without labouring',
    (unit) => {
      const text = unit.repeat(20_000);
      expect(splitText(text).join('')).toBe(text);
    },
  );

  it('joins to the text again, in pieces that are no longer than allowed', () => {
    const unit = fc.constantFrom(...'ab ,.;!?\n1é', '👋', 'e\u0301', ' and ', 'Dr. ', '— ');
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.string({ unit, maxLength: 400 })), (text) => {
        const pieces = splitText(text, { firstLength: 20, maxLength: 40 });
        expect(pieces.join('')).toBe(text);
        expect(pieces.every((piece) => piece.length > 0 && piece.length <= 40)).toBe(true);
      }),
    );
  });
});
