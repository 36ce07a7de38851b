function wordsOf(text: string): { word: string; end: number }[] {
  return [...text.matchAll(/\S+/g)].map(({ 0: word, index }) => ({
    word: word.toLowerCase().replace(/[^\p{L}\p{N}]/gu, ''),
    end: index + word.length,
  }));
}

/**
 * How much of a written text has been spoken, where the two read otherwise: "21" and "twenty one", marks and stage
 * directions that nobody says. The words of one are laid along those of the other with the fewest changes; what is
 * spoken may be only the beginning of what is written.
 *
 * @param spoken All that is to be said, as far as it is known.
 * @param count How many of its first characters were heard.
 * @returns How many characters of `written` that is, to the end of a word.
 */
export function writtenUpTo(written: string, spoken: string, count: number): number {
  const words = wordsOf(written);
  const said = wordsOf(spoken);
  const heardWords = wordsOf(spoken.slice(0, count)).length;
  // For each number of written words, the least changes that the spoken ones so far need, and where the heard ones ended.
  let row = Array.from({ length: words.length + 1 }, (_, at) => ({ cost: at, heard: 0 }));
  said.forEach(({ word }, index) => {
    const isLastHeard = index + 1 === heardWords;
    const next: typeof row = [];
    for (let at = 0; at <= words.length; at++) {
      const more = row[at]!.cost + 1;
      const both = at ? row[at - 1]!.cost + Number(words[at - 1]!.word !== word) : Infinity;
      const skip = at ? next[at - 1]!.cost + 1 : Infinity;
      const cost = Math.min(more, both, skip);
      // A written word goes with the first of the spoken ones that it can be.
      const before = cost === more ? row[at]! : cost === both ? row[at - 1]! : next[at - 1]!;
      next.push({ cost, heard: isLastHeard && before !== next[at - 1] ? at : before.heard });
    }
    row = next;
  });
  const best = row.reduce((least, cell) => (cell.cost < least.cost ? cell : least));
  return words[best.heard - 1]?.end ?? 0;
}
