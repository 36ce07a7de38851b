/** The first piece may end at a comma from here on, so that the voice can start sooner. */
const firstClause = 25;
/** Nothing longer is handed to the voice at once. */
const longest = 200;
/** A long sentence is rather cut between words than at a comma that comes earlier than this. */
const earliestClause = 60;

const closing = String.raw`["'”’)\]]*`;
const sentenceEnd = new RegExp(`[.!?…]+${closing}\\s+$`);
const clauseEnd = new RegExp(`(?:[,;:–—]| -)${closing}\\s+$`);
const lastWord = new RegExp(`(?<word>\\S*?)\\.${closing}\\s+$`);
const abbreviations: ReadonlySet<string> = new Set(
  'mr mrs ms dr prof st sr jr vs etc approx dept est fig inc ltd co corp gen sen rep rev hon mt cf al ca min max vol pp ed eds'.split(
    ' ',
  ),
);

/**
 * Where the next piece that can be spoken ends; undefined when more text is needed to know. Looks at nothing behind the
 * border but one character, so that it does not matter in which pieces the text came.
 */
export function sentenceBorder(text: string, isFirst: boolean): number | undefined {
  const borders = wordBorders(text);
  for (const border of borders) {
    const head = text.slice(0, border);
    if (endsSentence(head)) return border;
    if (isFirst && head.trim().length >= firstClause && clauseEnd.test(head)) return border;
  }
  if (text.length <= longest) return undefined;
  const clauses = borders.filter(
    (border) => border >= earliestClause && clauseEnd.test(text.slice(0, border)),
  );
  return clauses.at(-1) ?? borders.at(-1) ?? hardBorder(text);
}

/** Where a word begins after a space, outside of numbers and not behind an abbreviation. */
function wordBorders(text: string): number[] {
  const borders: number[] = [];
  for (let at = 1; at < text.length && at <= longest; at++) {
    const before = text.charAt(at - 1);
    if (!/\s/.test(before) && !/[。！？]/.test(before)) continue;
    if (/\s/.test(text.charAt(at)) || text.slice(0, at).trim() === '') continue;
    if (/\d\s+$/.test(text.slice(0, at)) && /\d/.test(text.charAt(at))) continue;
    borders.push(at);
  }
  return borders.filter((at) => !endsAbbreviation(text.slice(0, at), text.charAt(at)));
}

function endsSentence(head: string): boolean {
  return /[。！？]\s*$|\n\s*$/.test(head) || sentenceEnd.test(head);
}

function endsAbbreviation(head: string, next: string): boolean {
  const word = lastWord.exec(head)?.groups?.word?.replace(/^["'“‘([]+/, '');
  if (word === undefined) return false;
  if (abbreviations.has(word.toLowerCase()) || /^(?:\p{L}\.)+\p{L}$/u.test(word)) return true;
  if (/^[A-HJ-Z]$/.test(word)) return true;
  if (/^\d+$/.test(word)) return head.trim() === `${word}.`;
  return /^no$/i.test(word) && /\d/.test(next);
}

/** For text without spaces: not inside a number, nor inside a character of two code units. */
function hardBorder(text: string): number {
  let at = longest;
  while (at > longest / 2 && /[\d.,]/.test(text.charAt(at - 1)) && /[\d.,]/.test(text.charAt(at))) at--;
  return /[\uDC00-\uDFFF]/.test(text.charAt(at)) ? at - 1 : at;
}
