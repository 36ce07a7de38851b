import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import * as kit from '../../src/index';
import { root } from '../house/sourceFiles';

const page = readFileSync(`${root}docs/components.md`, 'utf8');

const components = Object.entries(kit as Record<string, unknown>)
  .filter(([name, value]) => /^[A-Z]/.test(name) && typeof value === 'object')
  .map(([name]) => name);

describe('docs/components.md', () => {
  it.each(components)('has a row for %s', (name) => {
    expect(page).toMatch(new RegExp(`^\\| .*\`${name}\``, 'm'));
  });

  it('names no component that is not there', () => {
    const rows = [...page.matchAll(/^\| (`[A-Z].*?) \|/gm)].map(([, cell]) => cell!);
    const named = rows.flatMap((cell) => [...cell.matchAll(/`(\w+)`/g)].map(([, name]) => name!));
    expect(named.sort()).toEqual([...components].sort());
  });
});
