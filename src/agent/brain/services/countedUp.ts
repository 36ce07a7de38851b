import { normalize } from '../normalize';
import { findNumbers, inWords } from './numberWords';

const furthest = 100;

/** Counts to the number in the request (10 when there is none), or between the two in it. Up to a hundred numbers. */
export function countedUp(request: string): string {
  const numbers = findNumbers(normalize(request)).map(({ value }) => value);
  const from = numbers.length > 1 ? (numbers[0] ?? 1) : 1;
  const to = numbers.at(-1) ?? 10;
  if (to < from) return `I only count upwards, and ${inWords(to)} comes before ${inWords(from)}.`;
  const last = Math.min(to, from + furthest - 1);
  const counted = Array.from({ length: last - from + 1 }, (_, index) => inWords(from + index)).join(', ');
  const said = `${counted.charAt(0).toUpperCase()}${counted.slice(1)}.`;
  return last < to ? `${said} That is as far as I go in one breath.` : said;
}
