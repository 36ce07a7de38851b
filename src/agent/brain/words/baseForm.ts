import { synonyms } from './synonyms';

const standsFor: ReadonlyMap<string, string> = new Map(
  Object.entries(synonyms).flatMap(([meant, forms]) =>
    forms.split(' ').map((form) => [form, meant] as const),
  ),
);

/** The form under which a word is compared: its synonym's, else its stem's. */
export function baseForm(word: string): string {
  const known = standsFor.get(word);
  if (known !== undefined) return known;
  const stemmed = stem(word);
  return standsFor.get(stemmed) ?? stemmed;
}

/** Takes off the commonest English endings. Light on purpose: "faster" and "fast" ask for different things. */
function stem(word: string): string {
  if (word.length < 4 || /\d/.test(word)) return word;
  if (word.endsWith('ies') && word.length > 4) return `${word.slice(0, -3)}y`;
  if (/(ss|us|is)$/.test(word)) return word;
  if (/(sh|ch|x|z|ss)es$/.test(word)) return word.slice(0, -2);
  if (word.endsWith('s')) return stem(word.slice(0, -1));
  const bare = word.replace(/(ing|ed)$/, '');
  if (bare !== word && bare.length > 2 && /[aeiouy]/.test(bare)) {
    return bare.replace(/([bdgmnprt])\1$/, '$1').replace(/e$/, '');
  }
  return word.length > 4 ? word.replace(/e$/, '') : word;
}
