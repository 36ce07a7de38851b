import type { Placement } from '../settings/Settings';

/** Where something is, in the direction of the writing. */
export interface Place {
  edge: 'top' | 'bottom';
  side: 'start' | 'end' | 'center';
}

/** A placement in the direction of the writing: the right is the start where that goes from right to left. */
export function placementOf(placement: Placement, rtl: boolean): Place {
  const [edge, side = 'center'] = placement.split('-') as [Place['edge'], string?];
  if (side === 'start' || side === 'end' || side === 'center') return { edge, side };
  return { edge, side: (side === 'left') === rtl ? 'end' : 'start' };
}
