import { describe, expect, it } from 'vitest';
import { arabicInspector } from '../../.storybook/looks/arabicInspector';
import { arabicMessages } from '../../.storybook/looks/arabicMessages';
import { germanInspector } from '../../.storybook/looks/germanInspector';
import { germanMessages } from '../../.storybook/looks/germanMessages';
import { englishMessages, type Messages } from '../../src/index';
import { englishInspector, type InspectorMessages } from '../../src/inspector';

/** What the words that take something are given here, where it is not two numbers. */
const GIVEN: Record<string, readonly (readonly unknown[])[]> = {
  toolCall: ['running', 'awaiting_approval', 'done', 'failed', 'denied', 'lapsed'].map((status) => [
    7,
    status,
  ]),
  count: [[3, 7]],
  place: [[3, 7, '0:03', '0:07']],
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

/** Figures with their units are the same in German. */
const SAME = /^\d+( (ms|%).*|×|| \/.*)$/;

describe.each<[string, Messages | InspectorMessages, Messages | InspectorMessages]>([
  ['German', germanMessages, englishMessages],
  ['Arabic', arabicMessages, englishMessages],
  ['German of the inspector', germanInspector, englishInspector],
  ['Arabic of the inspector', arabicInspector, englishInspector],
])('the %s of the catalogue', (_, table, standard) => {
  const own = words(table);
  const english = words(standard);

  it('has every word of the English table', () => {
    expect([...english.keys()].filter((path) => !own.has(path))).toEqual([]);
  });

  it('leaves none of them in English', () => {
    const left = [...own].filter(([path, said]) => english.get(path) === said && !SAME.test(said));
    expect(left).toEqual([]);
  });
});

it('writes Arabic in Arabic letters', () => {
  const latin = [...words(arabicMessages), ...words(arabicInspector)].filter(([, said]) =>
    /[a-z]{2}/i.test(said),
  );
  expect(latin).toEqual([]);
});
