const MARKS = ['**', '__', '~~', '*', '_'] as const;

/**
 * A block whose end has not come yet, as it will be read when it has: what is open is closed, and of a link whose address is
 * still coming there are the words. So nothing jumps between plain and bold from one word to the next.
 */
export function closeMarkup(block: string): string {
  if (/^ {0,3}(`{3}|~{3})/.test(block)) return block;
  // An address, or what may become one or a list's mark.
  const text = block.replace(/!?\[([^\]\n]*)\]\([^)\s]*$/, '$1').replace(/!?\[([^\]\n]*)$/, '$1');
  const ticks = /`+/g;
  let open = '';
  let plain = '';
  let from = 0;
  for (const { 0: mark, index } of text.matchAll(ticks)) {
    if (!open) {
      plain += text.slice(from, index);
      open = mark;
    } else if (mark === open) {
      open = '';
      from = index + mark.length;
    }
  }
  if (open) return text.endsWith(open) ? text.slice(0, -open.length) : text + open;
  plain += text.slice(from);
  return text.trimEnd() + closers(plain);
}

/** The marks that are open at the end of what is not code, the last one first. */
function closers(plain: string): string {
  const open: string[] = [];
  for (let at = 0; at < plain.length; at++) {
    const mark = MARKS.find((candidate) => plain.startsWith(candidate, at));
    if (!mark || plain[at - 1] === '\\') continue;
    const after = plain[at + mark.length] ?? ' ';
    const before = plain[at - 1] ?? ' ';
    at += mark.length - 1;
    if (open.at(-1) === mark && /\S/.test(before)) open.pop();
    // Within a word `_` is a letter, and before a space a mark is none.
    else if (/\S/.test(after) && !(mark.startsWith('_') && /\w/.test(before))) open.push(mark);
  }
  return open.reverse().join('');
}
