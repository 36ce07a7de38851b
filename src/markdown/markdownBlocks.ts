const FENCE = /^ {0,3}(`{3,}|~{3,})/;

/**
 * The parts of a text that can be read one by one: it is cut at blank lines, but not within fenced code, nor before what is
 * indented and so goes on with a list.
 */
export function markdownBlocks(text: string): string[] {
  const blocks: string[] = [];
  let lines: string[] = [];
  let fence = '';
  let blank = false;
  for (const line of text.split('\n')) {
    if (blank && !fence && /^\S/.test(line) && lines.length > 0) {
      blocks.push(lines.join('\n'));
      lines = [];
    }
    const [, mark = ''] = FENCE.exec(line) ?? [];
    if (!fence) fence = mark;
    else if (mark.startsWith(fence) && line.trim() === mark) fence = '';
    blank = line.trim() === '';
    lines.push(line);
  }
  return lines.join('').trim() === '' ? blocks : [...blocks, lines.join('\n')];
}
