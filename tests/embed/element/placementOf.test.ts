import { expect, it } from 'vitest';
import { placementOf } from '../../../src/embed/element/placementOf';

it.each([
  ['bottom-end', false, 'bottom', 'end'],
  ['bottom-end', true, 'bottom', 'end'],
  ['bottom-right', false, 'bottom', 'end'],
  ['bottom-right', true, 'bottom', 'start'],
  ['top-left', false, 'top', 'start'],
  ['top-left', true, 'top', 'end'],
  ['top', true, 'top', 'center'],
] as const)('%s (right to left: %s) is at the %s, at the %s', (placement, rtl, edge, side) => {
  expect(placementOf(placement, rtl)).toEqual({ edge, side });
});
