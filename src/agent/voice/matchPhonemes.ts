const vowels: ReadonlySet<string> = new Set([
  'aa',
  'ae',
  'ah',
  'ao',
  'aw',
  'ax',
  'ay',
  'eh',
  'er',
  'ey',
  'ih',
  'iy',
  'ow',
  'oy',
  'uh',
  'uw',
]);

const GAP = 0.7;

function difference(a: string, b: string): number {
  if (a === b) return 0;
  if (vowels.has(a) !== vowels.has(b)) return 2 * GAP + 0.1;
  return vowels.has(a) ? 0.5 : 0.8;
}

/**
 * For each phoneme that was said, the index of the word it belongs to, never running backwards. Words are known by how
 * each is said alone; in a sentence they come out a little different (`a`, `the`, a number read otherwise), so the two
 * sequences are matched by their edit distance, in which a vowel turns into a vowel cheaply and never into a consonant.
 */
export function matchPhonemes(words: string[][], said: string[]): number[] {
  const expected = words.flatMap((phonemes, word) => phonemes.map((name) => ({ name, word })));
  const width = said.length + 1;
  const cost = new Float64Array((expected.length + 1) * width);
  const at = (i: number, j: number): number => cost[i * width + j]!;
  const swapped = (i: number, j: number): number =>
    at(i - 1, j - 1) + difference(expected[i - 1]!.name, said[j - 1]!);

  for (let i = 0; i <= expected.length; i++) {
    for (let j = 0; j <= said.length; j++) {
      if (i === 0 || j === 0) cost[i * width + j] = (i + j) * GAP;
      else cost[i * width + j] = Math.min(swapped(i, j), at(i - 1, j) + GAP, at(i, j - 1) + GAP);
    }
  }

  const owners = new Array<number>(said.length);
  let i = expected.length;
  let j = said.length;
  while (j > 0) {
    const owner = expected[Math.max(i - 1, 0)]?.word ?? 0;
    if (i > 0 && at(i, j) === swapped(i, j)) {
      owners[--j] = owner;
      i--;
    } else if (i > 0 && at(i, j) === at(i - 1, j) + GAP) {
      i--;
    } else {
      owners[--j] = owner;
    }
  }
  return owners;
}
