import { normalize } from '../normalize';
import { findNumbers, inWords } from './numberWords';

/** Adds up the numbers in the request. */
export function addedUp(request: string): string {
  const numbers = findNumbers(normalize(request)).map(({ value }) => value);
  if (numbers.length < 2) return 'I can add. Give me two numbers, for example: what is two plus three?';
  const sum = numbers.reduce((total, value) => total + value, 0);
  if (sum > 999_999) return 'That is more than I can count.';
  const said = `${numbers.map(inWords).join(' plus ')} is ${inWords(sum)}.`;
  return said.charAt(0).toUpperCase() + said.slice(1);
}
