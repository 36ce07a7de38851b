import { expect, it } from 'vitest';
import { partsOf } from '../../../src/embed/preact/partsOf';

it.each([
  ['parlando-talk', 'talk'],
  ['parlando-button parlando-widget-end', 'button widget-end'],
  ['mine parlando-turn yours', 'turn'],
  ['parlando-visually-hidden', undefined],
  ['mine', undefined],
  [undefined, undefined],
])('of the classes %s the parts are %s', (classes, parts) => {
  expect(partsOf(classes)).toBe(parts);
});
