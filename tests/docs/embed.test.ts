import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { allowedOf } from '../../src/embed/settings/allowedOf';
import { attributeName, attributes } from '../../src/embed/settings/attributes';
import { widgetParts } from '../../src/embed/widget/parts/widgetParts';
import { root } from '../house/sourceFiles';
import { readTables, rowsUnder } from './readTables';

const rows = readTables('embed.md');
const plain = (cell: string): string => cell.replaceAll('`', '');
const source = (path: string): string => readFileSync(`${root}src/${path}`, 'utf8');

/** The names in the first cells below a heading, where they begin with `start`. */
function firstNames(heading: string, start = ''): string[] {
  return rowsUnder(rows, heading)
    .flatMap(({ names }) => names[0]!)
    .filter((name) => name.startsWith(start));
}

describe('docs/embed.md', () => {
  it('has each attribute of the table, with what it takes and its default', () => {
    const told = rowsUnder(rows, 'Attributes').map(({ cells }) => cells.slice(0, 3).map(plain));
    const known = Object.entries(attributes).map(([property, attribute]) => [
      attributeName(property),
      allowedOf(attribute),
      typeof attribute.fallback === 'object' ? '' : String(attribute.fallback ?? ''),
    ]);
    expect(told).toEqual(known);
    expect(rowsUnder(rows, 'Attributes').filter(({ cells }) => cells[3]!.length < 8)).toEqual([]);
  });

  it('has each event with the names in its detail', () => {
    const told = rowsUnder(rows, 'Events').map(({ names }) => [names[0]![0], names[1]]);
    const events = source('embed/element/AgentEvents.ts').matchAll(/^ {2}'?([\w-]+)'?: \{ (.*) \};$/gm);
    const known = [...events].map(([, name, detail]) => [
      `parlando-${name}`,
      [...detail!.matchAll(/(\w+):/g)].map(([, key]) => key),
    ]);
    expect(told).toEqual(known);
    expect(told).toHaveLength(6);
  });

  it('has each command as a method', () => {
    const commands = source('embed/element/followCommands.ts').matchAll(/^ {2}(\w+)\(.*\): .*;$/gm);
    const told = firstNames('Methods').map((name) => name.replace(/\(.*/, ''));
    expect(told).toEqual([...commands].map(([, name]) => name));
  });

  it('has each part', () => {
    const own = ['Launcher', 'Frame', 'AgentView'].flatMap((file) =>
      [...source(`embed/element/${file}.ts`).matchAll(/(?:make\('\w+', |button\()'([\w-]+)'/g)].map(
        ([, name]) => name,
      ),
    );
    const told = firstNames('Looks').filter((name) => !name.startsWith('--'));
    expect(told.sort()).toEqual([...own, ...Object.keys(widgetParts)].sort());
  });

  it('has each custom property of the colours, typefaces and measures', () => {
    const base = source('components/base.css').matchAll(/^ {2}(--parlando-[\w-]+):/gm);
    const known = [...base].map(([, name]) => name!).filter((name) => !name.includes('caption'));
    expect(firstNames('Looks', '--').sort()).toEqual(
      [...known, '--parlando-edge', '--parlando-widget-caption-size'].sort(),
    );
  });
});
