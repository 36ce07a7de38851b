import { describe, expect, it } from 'vitest';
import { arabicMessages } from '../../.storybook/looks/arabicMessages';
import { germanMessages } from '../../.storybook/looks/germanMessages';
import { englishMessages, type Messages } from '../../src/index';

/** What the words that take something are given here, where it is not two numbers. */
const GIVEN: Record<string, readonly (readonly unknown[])[]> = {
  toolCall: ['running', 'awaiting_approval', 'done', 'failed', 'denied', 'lapsed'].map((status) => [
    7,
    status,
  ]),
  'composer.file': ['waiting', 'uploading', 'ready', 'failed'].map((status) => [status]),
};

/** Each word or phrase by its path, with what it is given in it. */
function words(table: object, path = ''): Map<string, string> {
  return new Map(
    Object.entries(table).flatMap(([name, value]) => {
      const at = path ? `${path}.${name}` : name;
      if (typeof value === 'string') return [[at, value]];
      if (typeof value === 'function') {
        const say = value as (...given: readonly unknown[]) => unknown;
        return (GIVEN[at] ?? [[7, 7]]).map((given) => [`${at}(${given.join()})`, String(say(...given))]);
      }
      return [...words(value as object, at)];
    }),
  );
}

const english = words(englishMessages);
/** Figures with their units are the same in German. */
const SAME = /^\d+ (ms|%)/;

describe.each<[string, Messages]>([
  ['German', germanMessages],
  ['Arabic', arabicMessages],
])('the %s of the catalogue', (_, table) => {
  const own = words(table);

  it('has every word of the English table', () => {
    expect([...english.keys()].filter((path) => !own.has(path))).toEqual([]);
  });

  it('leaves none of them in English', () => {
    const left = [...own].filter(([path, said]) => english.get(path) === said && !SAME.test(said));
    expect(left).toEqual([]);
  });
});

it('writes Arabic in Arabic letters', () => {
  const latin = [...words(arabicMessages)].filter(([, said]) => /[a-z]{2}/i.test(said));
  expect(latin).toEqual([]);
});
