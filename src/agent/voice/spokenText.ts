import type { SpokenToken } from './spokenTokens';

/** The tokens as one line for the engine, with as much punctuation between them as it needs for the melody. */
export function spokenText(characters: string[], tokens: SpokenToken[]): string {
  const words = tokens.map(({ spoken, end }, i) => {
    const gap = characters.slice(end, tokens[i + 1]?.start).join('');
    return spoken + punctuation(gap);
  });
  return words.join(' ');
}

function punctuation(gap: string): string {
  const mark = /[?!.,;:]/.exec(gap)?.[0];
  if (mark) return mark;
  return /[—–―(){}…\n]|\s-+\s/.test(gap) ? ',' : '';
}
