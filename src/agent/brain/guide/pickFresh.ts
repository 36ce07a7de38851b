import type { Line } from '../Brain';

/** Picks one of several texts by chance, if it can one that the agent has not begun to say before. */
export function pickFresh(texts: readonly string[], history: readonly Line[], random: () => number): string {
  const said = history.filter(({ role }) => role === 'agent').map(({ text }) => text.trim());
  const fresh = texts.filter(
    (text) => !said.some((line) => line !== '' && (text.startsWith(line) || line.includes(text))),
  );
  const choice = fresh.length > 0 ? fresh : texts;
  return choice[Math.floor(random() * choice.length)] ?? '';
}
