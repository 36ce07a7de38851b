import { misheard } from './words/misheard';

const contractions: readonly (readonly [RegExp, string])[] = [
  [/\bwon't\b/g, 'will not'],
  [/\b(can't|cannot|cant)\b/g, 'can not'],
  [/\bain't\b/g, 'is not'],
  [/n't\b/g, ' not'],
  [/\blet's\b/g, 'let us'],
  [/\b(it|that|what|who|where|how|there|here|when|why|he|she|everything|everybody|anybody)'s\b/g, '$1 is'],
  [/'re\b/g, ' are'],
  [/'m\b/g, ' am'],
  [/'ll\b/g, ' will'],
  [/'ve\b/g, ' have'],
  [/'d\b/g, ' would'],
  [/'s\b/g, ''],
];

/** Number words that sound like others, beside a "plus" where only numbers make sense. */
const besidePlus: readonly (readonly [RegExp, string])[] = [
  [/\b(to|too)(?= plus\b)|(?<=\bplus )(to|too)\b/g, 'two'],
  [/\b(for|fore)(?= plus\b)|(?<=\bplus )(for|fore)\b/g, 'four'],
  [/\bwon(?= plus\b)|(?<=\bplus )won\b/g, 'one'],
  [/\bate(?= plus\b)|(?<=\bplus )ate\b/g, 'eight'],
  [/\btree(?= plus\b)|(?<=\bplus )tree\b/g, 'three'],
];

interface Replacement {
  heard: readonly string[];
  meant: readonly string[];
}

/** The replacements by their first word, the longest first. */
const replacements: ReadonlyMap<string, readonly Replacement[]> = (() => {
  const byFirst = new Map<string, Replacement[]>();
  for (const [meant, forms] of Object.entries(misheard)) {
    for (const form of forms.split('|')) {
      const heard = form.trim().split(' ');
      const list = byFirst.get(heard[0] ?? '') ?? [];
      list.push({ heard, meant: meant.split(' ') });
      byFirst.set(heard[0] ?? '', list);
    }
  }
  for (const list of byFirst.values()) list.sort((a, b) => b.heard.length - a.heard.length);
  return byFirst;
})();

/**
 * The words of a text as they are compared: lower case, no punctuation, contractions written out, words that a
 * recogniser is known to mishear put right.
 */
export function normalize(text: string): string[] {
  let plain = text.toLowerCase().normalize('NFKD').replace(/\p{M}/gu, '').replace(/[’‘`]/g, "'");
  if (plain.includes("'")) plain = rewritten(plain, contractions).replaceAll("'", '');
  plain = plain.replaceAll('+', ' plus ');
  if (plain.includes('plus')) plain = rewritten(plain, besidePlus);
  const words = plain.match(/<words>|[a-z]+|\d+/g) ?? [];
  return putRight(words);
}

function rewritten(text: string, rules: readonly (readonly [RegExp, string])[]): string {
  return rules.reduce((line, [pattern, written]) => line.replace(pattern, written), text);
}

function putRight(words: readonly string[]): string[] {
  const right: string[] = [];
  for (let at = 0; at < words.length;) {
    const fitting = replacements
      .get(words[at] ?? '')
      ?.find(({ heard }) => heard.every((word, i) => words[at + i] === word));
    right.push(...(fitting?.meant ?? [words[at] ?? '']));
    at += fitting?.heard.length ?? 1;
  }
  return right;
}
