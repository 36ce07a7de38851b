import type { Attribute } from './Attribute';

/** A number between two, both included. */
export function number(least: number, most: number): Attribute<number | undefined> {
  return {
    kind: 'number',
    of: [least, most],
    fallback: undefined,
    read(given) {
      const value = typeof given === 'string' && given.trim() ? Number(given) : given;
      return typeof value === 'number' && value >= least && value <= most ? value : undefined;
    },
  };
}
