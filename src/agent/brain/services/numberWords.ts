const ones: readonly string[] = (
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen ' +
  'seventeen eighteen nineteen'
).split(' ');
const tens: readonly string[] = '- - twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');

/** Says a whole number from minus to plus 999,999 in words. Rounds anything else towards zero, within those bounds. */
export function inWords(value: number): string {
  const whole = Math.trunc(Math.min(Math.max(value, -999_999), 999_999));
  if (whole < 0) return `minus ${inWords(-whole)}`;
  if (whole < 20) return ones[whole] ?? '';
  if (whole < 100) return join(tens[Math.trunc(whole / 10)] ?? '', '-', whole % 10);
  if (whole < 1000) return join(`${inWords(Math.trunc(whole / 100))} hundred`, ' and ', whole % 100);
  return join(
    `${inWords(Math.trunc(whole / 1000))} thousand`,
    whole % 1000 < 100 ? ' and ' : ' ',
    whole % 1000,
  );
}

function join(head: string, between: string, rest: number): string {
  return rest === 0 ? head : `${head}${between}${inWords(rest)}`;
}

/** A number found among words, and which words it took. */
export interface FoundNumber {
  value: number;
  /** Index of its first word. */
  start: number;
  /** Index after its last word. */
  end: number;
}

/** Finds the numbers in a list of lower-case words: digits, or number words up to the thousands ("a hundred and five"). */
export function findNumbers(words: readonly string[]): FoundNumber[] {
  const found: FoundNumber[] = [];
  for (let start = 0; start < words.length;) {
    const number = readNumber(words, start);
    if (number) found.push(number);
    start = number?.end ?? start + 1;
  }
  return found;
}

function readNumber(words: readonly string[], start: number): FoundNumber | undefined {
  const first = words[start] ?? '';
  if (/^\d{1,6}$/.test(first)) return { value: Number(first), start, end: start + 1 };
  let total = 0;
  let group = 0;
  let last = Infinity;
  let at = start;
  for (; at < words.length; at++) {
    const word = words[at] ?? '';
    const small = smallValue(word);
    if (small !== undefined && fits(small, last)) {
      group += small;
      last = small;
    } else if (word === 'hundred' && last < 10 && group > 0) {
      group *= 100;
      last = 100;
    } else if (word === 'thousand' && group > 0 && total === 0) {
      total = group * 1000;
      group = 0;
      last = 1000;
    } else if (word === 'a' && at === start && /^(hundred|thousand)$/.test(words[at + 1] ?? '')) {
      group = 1;
      last = 1;
    } else if (
      word === 'and' &&
      last >= 100 &&
      last <= 1000 &&
      fits(smallValue(words[at + 1] ?? '') ?? NaN, last)
    ) {
      continue;
    } else break;
  }
  return at === start ? undefined : { value: total + group, start, end: at };
}

/** After twenty comes at most nine, after a hundred at most ninety-nine, after a bare digit nothing. */
function fits(value: number, last: number): boolean {
  if (last >= 100) return !Number.isNaN(value);
  return last >= 20 && value > 0 && value < 10;
}

function smallValue(word: string): number | undefined {
  const one = ones.indexOf(word);
  if (one >= 0) return one;
  const ten = tens.indexOf(word);
  return ten >= 2 ? ten * 10 : undefined;
}
