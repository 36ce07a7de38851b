const rules: readonly (readonly [RegExp, string])[] = [
  [/^(?:kn|gn|pn)/, 'n'],
  [/^wr/, 'r'],
  [/ph/g, 'f'],
  [/gh(?=[^aeiou]|$)/g, ''],
  [/tch/g, 'x'],
  [/(?:sh|ti(?=on)|ci(?=[ao])|si(?=on))/g, 'x'],
  [/ch/g, 'x'],
  [/th/g, 't'],
  [/c(?=[eiy])/g, 's'],
  [/g(?=[eiy])|dge/g, 'j'],
  [/[cq]/g, 'k'],
  [/b/g, 'p'],
  [/v/g, 'f'],
  [/z/g, 's'],
  [/d/g, 't'],
  [/g/g, 'k'],
  [/(?<=.)[aeiouyhw]/g, ''],
  [/^[aeiouy]/, 'a'],
  [/(.)\1+/g, '$1'],
];

/** Roughly how a word sounds: its consonants, with those made one that a recogniser mixes up. */
export function soundKey(word: string): string {
  return rules.reduce((key, [pattern, sound]) => key.replace(pattern, sound), word);
}
