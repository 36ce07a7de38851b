/** How many words of `expected` were heard wrong, left out or added, and how many there are. */
export function wordErrors(expected: string, heard: string): { errors: number; words: number } {
  const a = expected.toLowerCase().match(/[\p{L}\p{N}']+/gu) ?? [];
  const b = heard.toLowerCase().match(/[\p{L}\p{N}']+/gu) ?? [];
  let row = b.map((_, j) => j + 1);
  row.unshift(0);
  a.forEach((word, i) => {
    const next = [i + 1];
    b.forEach((other, j) => {
      next.push(Math.min(row[j]! + (word === other ? 0 : 1), row[j + 1]! + 1, next[j]! + 1));
    });
    row = next;
  });
  return { errors: row[b.length]!, words: a.length };
}
