import { expect, it } from 'vitest';
import { isSupported } from '../../src/core/isSupported';

it('is everything in this browser', () => {
  expect(isSupported()).toEqual({ voice: true, text: true, missing: [] });
});
