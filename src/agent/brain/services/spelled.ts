import { wordsGiven } from '../wordsGiven';

/** Spells the word in the request, letter by letter. */
export function spelled(request: string): string {
  const word =
    (wordsGiven(request, 'strong', 'spell') ?? wordsGiven(request, 'weak', 'spell'))?.words
      .replace(/[^\p{L}\p{N} ]/gu, '')
      .trim() ?? '';
  if (word === '') return 'Which word shall I spell? Say, for example: spell banana.';
  const letters = [...word.replaceAll(' ', '')].slice(0, 30).map((letter) => letter.toUpperCase());
  return `${word.charAt(0).toUpperCase()}${word.slice(1)}: ${letters.join(', ')}.`;
}
