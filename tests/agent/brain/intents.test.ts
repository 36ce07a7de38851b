/*
 * How honest this is: heldOut.json was written by someone who knew the list of intents and what each is about, and
 * nothing else: not the example phrases, not the matcher. Whoever wrote those first ran the file when they were finished
 * and committed: 90 of the 100 lines were recognised, 10 were asked back, none was taken for another intent, and all 15
 * lines that belong to no intent were asked back. Since then only the repair of misheard words was made more general, for
 * words of its own test, which made it 91. No line of the file was looked at one by one, and none has been copied into the
 * rules. Who tunes the rules by these lines uses the file up: then let somebody else write a new one.
 */
import { expect, it } from 'vitest';
import { intentNames } from '../../../src/agent/brain/intentNames';
import { allIntents } from '../../../src/agent/brain/intents/allIntents';
import { recognizeIntent } from '../../../src/agent/brain/recognizeIntent';
import heldOut from './heldOut.json';

const lines: readonly { text: string; intent: string | null }[] = heldOut;
const meant = lines.filter(({ intent }) => intent !== null);
const elsewhere = lines.filter(({ intent }) => intent === null);

it('is held against 100 paraphrases of known intents and 15 lines of none', () => {
  expect(meant).toHaveLength(100);
  expect(elsewhere).toHaveLength(15);
  expect(meant.filter(({ intent }) => !intentNames.includes(intent ?? ''))).toEqual([]);
  expect(new Set(meant.map(({ intent }) => intent)).size).toBe(intentNames.length);
});

it('recognises at least 80 of 100 paraphrases that its rules were not written from', () => {
  const right = meant.filter(({ text, intent }) => recognizeIntent(text)?.intent === intent);
  expect(right.length).toBeGreaterThanOrEqual(80);
});

it('takes none of them for another intent', () => {
  const wrong = meant
    .map(({ text, intent }) => ({ text, intent, taken: recognizeIntent(text)?.intent ?? intent }))
    .filter(({ intent, taken }) => taken !== intent);
  expect(wrong).toEqual([]);
});

it('asks back when a line belongs to no intent', () => {
  expect(elsewhere.filter(({ text }) => recognizeIntent(text) !== undefined)).toEqual([]);
});

it('knows at least 40 intents, each by one name and one topic', () => {
  expect(intentNames.length).toBeGreaterThanOrEqual(40);
  expect(new Set(intentNames).size).toBe(intentNames.length);
  expect(new Set(allIntents.map(({ topic }) => topic)).size).toBe(intentNames.length);
});

it('takes no example phrase for another intent, and hardly any for none', () => {
  // Every third is enough: all of them take seconds.
  const phrases = allIntents.flatMap(({ name, phrases: written }) =>
    written
      .split('|')
      .filter((_, index) => index % 3 === 0)
      .map((phrase) => ({ name, text: phrase.trim().replace('<words>', 'banana') })),
  );
  const taken = phrases.map(({ name, text }) => ({ name, text, taken: recognizeIntent(text)?.intent }));
  expect(taken.filter((one) => one.taken !== undefined && one.taken !== one.name)).toEqual([]);
  expect(taken.filter((one) => one.taken === undefined).length).toBeLessThan(phrases.length / 20);
});
