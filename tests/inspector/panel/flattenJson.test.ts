import { describe, expect, it } from 'vitest';
import { ParlandoError } from '../../../src/core/ParlandoError';
import { initialState } from '../../../src/core/state/ConversationState';
import { flattenJson } from '../../../src/inspector/panel/tree/flattenJson';
import type { JsonNode } from '../../../src/inspector/panel/tree/JsonNode';
import { leafText } from '../../../src/inspector/panel/tree/leafText';

const all = (): boolean => true;
const none = (): boolean => false;
const paths = (nodes: readonly JsonNode[]): string[] => nodes.map(({ path }) => path);
const changed = (nodes: readonly JsonNode[]): string[] => paths(nodes.filter(({ isChanged }) => isChanged));

describe('a tree of a value', () => {
  it('has a line for each entry that is not folded away, with its place', () => {
    const value = { a: 1, b: { c: [true] } };
    expect(paths(flattenJson(value, value, none))).toEqual(['/a', '/b']);
    expect(flattenJson(value, value, all)).toMatchObject([
      { path: '/a', level: 1, position: 1, count: 2, isFoldable: false },
      { path: '/b', level: 1, position: 2, count: 2, isFoldable: true, isOpen: true },
      { path: '/b/c', level: 2, position: 1, count: 1 },
      { path: '/b/c/0', level: 3, value: true },
    ]);
  });

  it('marks what has changed, where it is to be seen', () => {
    const before = { ...initialState };
    const after = { ...before, agent: 'speaking' as const, speaker: { ...before.speaker, volume: 0.5 } };
    expect(changed(flattenJson(after, before, none))).toEqual(['/agent', '/speaker']);
    expect(changed(flattenJson(after, before, all))).toEqual(['/agent', '/speaker/volume']);
    expect(changed(flattenJson(after, after, all))).toEqual([]);
  });

  it('shows a long list in parts, and marks the part in which something changed', () => {
    const turns = Array.from({ length: 250 }, (_, id) => ({ id }));
    const after = turns.map((turn, i) => (i === 120 ? { id: -1 } : turn));
    expect(paths(flattenJson(turns, turns, none))).toEqual(['/0 – 99', '/100 – 199', '/200 – 249']);
    expect(changed(flattenJson(after, turns, none))).toEqual(['/100 – 199']);
    const open = (path: string): boolean => path === '/100 – 199';
    expect(changed(flattenJson(after, turns, open))).toEqual(['/100 – 199/120']);
  });

  it('hides credentials, and lets figures be', () => {
    const value = { timings: { token: 120 }, signed_url: 'wss://secret', problem: { apiKey: 'k' } };
    const shown = flattenJson(value, value, all).map(({ path, value: leaf }) => [path, leaf]);
    expect(shown).toContainEqual(['/timings/token', 120]);
    expect(shown).toContainEqual(['/signed_url', 'hidden']);
    expect(shown).toContainEqual(['/problem/apiKey', 'hidden']);
  });

  it('shows of an error what it carries', () => {
    const problem = new ParlandoError(
      'recording_invalid',
      { what: 'What.', why: 'Why.', remedy: 'Remedy.' },
      { details: { line: 3 } },
    );
    const nodes = flattenJson({ problem }, { problem }, all);
    expect(paths(nodes)).toContain('/problem/details/line');
    expect(nodes[1]).toMatchObject({ path: '/problem/code', value: 'recording_invalid' });
  });
});

it.each<[unknown, string]>([
  ['a "b"', '"a \\"b\\""'],
  [undefined, 'undefined'],
  [null, 'null'],
  [[], '[ ]'],
  [[1, 2], '[2]'],
  [{}, '{ }'],
  [{ a: 1 }, '{1}'],
  [{ name: 'connected' }, '{ connected }'],
  [new TypeError('Oh'), 'TypeError: Oh'],
  [(): void => undefined, 'ƒ'],
])('%j is shown as %s', (value, text) => expect(leafText(value)).toBe(text));
