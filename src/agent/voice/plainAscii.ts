const replacements: Record<string, string> = {
  '‘': "'",
  '’': "'",
  '“': '"',
  '”': '"',
  '⁄': '/',
  '−': '-',
  '×': 'x',
  ß: 'ss',
  æ: 'ae',
  Æ: 'Ae',
  œ: 'oe',
  Œ: 'Oe',
  ø: 'o',
  Ø: 'O',
  ł: 'l',
  Ł: 'L',
  đ: 'd',
  ð: 'd',
  þ: 'th',
};

/** One character as an English engine can read it, accents taken off; empty when there is no such thing. */
export function plainAscii(character: string): string {
  const letters = character.normalize('NFKD').replace(/\p{M}/gu, '');
  return [...letters]
    .map((letter) => replacements[letter] ?? letter)
    .join('')
    .replace(/[^\x20-\x7e]/g, '');
}
