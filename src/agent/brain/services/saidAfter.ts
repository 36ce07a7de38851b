import { wordsGiven } from '../wordsGiven';

/** Says the words that the request gives. */
export function saidAfter(request: string): string {
  const words =
    (wordsGiven(request, 'strong', 'echo') ?? wordsGiven(request, 'weak', 'echo'))?.words.trim() ?? '';
  if (words === '') return 'Say: repeat after me, and then some words.';
  const said = words.charAt(0).toUpperCase() + words.slice(1);
  return /[.!?]$/.test(said) ? said : `${said}.`;
}
