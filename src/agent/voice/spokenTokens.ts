import { plainAscii } from './plainAscii';

/** A run of characters that is said as one, and how. */
export interface SpokenToken {
  /** Index of its first character. */
  start: number;
  /** Index after its last character. */
  end: number;
  /** In ASCII; may be several words, as in `5 euros` for `€5`. */
  spoken: string;
}

// The engine's buffers and a listener's patience have an end.
const LONGEST_TOKEN = 60;
const currencies: Record<string, string> = { '€': 'euros', '£': 'pounds', '¥': 'yen', '₹': 'rupees' };
const spelled: ReadonlySet<string> = new Set(['API', 'CLI', 'ID', 'UI', 'URL']);

const separates = (character: string): boolean => /^\s|[—–―]/u.test(character);

/** Finds what there is to say among the characters; quotes, brackets, commas, marks of markdown and emoji are not. */
export function spokenTokens(characters: string[]): SpokenToken[] {
  const tokens: SpokenToken[] = [];
  let start = 0;
  for (let end = 0; end <= characters.length; end++) {
    if (end < characters.length && !separates(characters[end]!) && end - start < LONGEST_TOKEN) continue;
    tokens.push(...trimmedToken(characters, start, end));
    start = separates(characters[end] ?? ' ') ? end + 1 : end;
  }
  return tokens;
}

function trimmedToken(characters: string[], from: number, to: number): SpokenToken[] {
  let start = from;
  let end = to;
  while (start < end && !opensToken(characters[start]!, characters[start + 1])) start++;
  while (start < end && !closesToken(characters[end - 1]!)) end--;
  const spoken = spokenForm(characters.slice(start, end));
  return spoken ? [{ start, end, spoken }] : [];
}

function opensToken(character: string, next = ''): boolean {
  return closesToken(character) || (/[-−#.]/.test(character) && /^\d/.test(next));
}

function closesToken(character: string): boolean {
  return character in currencies || /[a-z0-9$&@%+=/\\°]/i.test(plainAscii(character) || character);
}

function spokenForm(characters: string[]): string {
  const text = characters
    .map((character) =>
      currencies[character] ? character : character === '°' ? ' degrees' : plainAscii(character),
    )
    .join('');
  const sum = /^([€£¥₹])([\d.,]*\d)$/.exec(text);
  if (sum) return `${sum[2]} ${currencies[sum[1]!]}`;
  if (spelled.has(text)) return [...text].join(' ');
  return text
    .replace(/[€£¥₹]/g, (sign) => ` ${currencies[sign]} `)
    .replace(/[_*`~|^"<>{}[\]()]+/g, ' ')
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .replace(/^((?:[A-Za-z]\.)+[A-Za-z])$/, '$1.')
    .replace(/ +/g, ' ')
    .trim();
}
