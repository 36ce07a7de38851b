import { expect, it } from 'vitest';
import { shallow } from '../../src/hooks/shallow';

it.each([
  [1, 1],
  [NaN, NaN],
  [null, null],
  [
    { a: 1, b: undefined },
    { b: undefined, a: 1 },
  ],
  [
    [1, 2],
    [1, 2],
  ],
])('takes %j and %j for equal', (a, b) => {
  expect(shallow(a, b)).toBe(true);
});

it.each([
  [1, 2],
  [null, {}],
  [{}, undefined],
  [{ a: undefined }, { b: undefined }],
  [{ a: {} }, { a: {} }],
  [[1], { 0: 1 }],
  [[1, 2], [1]],
  ['ab', ['a', 'b']],
])('tells %j from %j', (a, b) => {
  expect(shallow(a, b)).toBe(false);
});
