import type { Attribute } from './Attribute';

/** One of some words; the first is the default. */
export function choice<T extends string>(...words: [T, ...T[]]): Attribute<T> {
  return {
    kind: 'choice',
    of: words,
    fallback: words[0],
    read: (given) => words.find((word) => word === given),
  };
}
