import { assert, integer, property } from 'fast-check';
import { expect, it } from 'vitest';
import { findNumbers, inWords } from '../../../../src/agent/brain/services/numberWords';

const found = (text: string): number[] => findNumbers(text.split(' ')).map(({ value }) => value);

it.each([
  [0, 'zero'],
  [13, 'thirteen'],
  [40, 'forty'],
  [58, 'fifty-eight'],
  [300, 'three hundred'],
  [705, 'seven hundred and five'],
  [2000, 'two thousand'],
  [10_042, 'ten thousand and forty-two'],
  [123_456, 'one hundred and twenty-three thousand four hundred and fifty-six'],
  [-7, 'minus seven'],
])('says %d as "%s"', (value, words) => {
  expect(inWords(value)).toBe(words);
});

it('finds every number again that it says', () => {
  assert(
    property(integer({ min: 0, max: 999_999 }), (value) => {
      expect(found(inWords(value).replaceAll('-', ' '))).toEqual([value]);
    }),
  );
});

it.each([
  ['two plus three', [2, 3]],
  ['twenty seven and fifteen', [27, 15]],
  ['seven and eight', [7, 8]],
  ['twenty thirty', [20, 30]],
  ['a hundred and five', [105]],
  ['one two three', [1, 2, 3]],
  ['12 and 30', [12, 30]],
  ['nothing here', []],
])('finds in "%s" %j', (text, values) => {
  expect(found(text)).toEqual(values);
});

it('tells which words a number took', () => {
  expect(findNumbers('count to twenty one please'.split(' '))).toEqual([{ value: 21, start: 2, end: 4 }]);
});
