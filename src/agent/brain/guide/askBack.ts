import type { Line } from '../Brain';
import { allIntents } from '../intents/allIntents';
import type { Intent } from '../intents/Intent';
import { rankIntents } from '../rankIntents';
import { pickFresh } from './pickFresh';

const regrets: readonly string[] = [
  'Sorry, I did not get that.',
  'I am not sure what you mean.',
  'I did not quite understand.',
  'That is beyond me, I am afraid.',
];

const hints: readonly string[] = [
  'You could ask how the captions keep in step, or tell me to make the page dark.',
  'You could ask which browsers it runs in, or have me toss a coin.',
  'Try asking what Parlando is, or whether you may interrupt me.',
  'Ask me how to install it, for example, or have me count to ten.',
];

const question = 'Did you mean';
/** What fits less than this is not worth a question. */
const leastGuess = 0.2;

/** Asks back: with its best guess where there is one, else with two things that may be asked. */
export function askBack(text: string, history: readonly Line[], random: () => number): string {
  const best = rankIntents(text)[0];
  const guess = best && best.score >= leastGuess ? intentNamed(best.intent) : undefined;
  const openings = guess ? regrets.slice(1, 3) : regrets;
  const opening = openings[Math.floor(random() * openings.length)] ?? '';
  const regret = startsAlike(history, opening)
    ? openings[(openings.indexOf(opening) + 1) % openings.length]
    : opening;
  return `${regret} ${guess ? `${question} ${guess.topic}?` : pickFresh(hints, history, random)}`;
}

/** The intent that the agent's last line asked about; undefined when it asked about none. */
export function askedAbout(history: readonly Line[]): Intent | undefined {
  const last = history.at(-1);
  if (last?.role !== 'agent') return undefined;
  const asked = allIntents.filter(({ topic }) => last.text.includes(`${question} ${topic}`));
  return asked.sort((a, b) => b.topic.length - a.topic.length)[0];
}

function startsAlike(history: readonly Line[], opening: string): boolean {
  return history.findLast(({ role }) => role === 'agent')?.text.startsWith(opening) ?? false;
}

function intentNamed(name: string): Intent | undefined {
  return allIntents.find((intent) => intent.name === name);
}
