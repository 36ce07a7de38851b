import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import tsup from '../../tsup.config';
import { entries, listing } from './entries';
import { root } from './sourceFiles';

describe('the public entries', () => {
  it('are the files on top of src, each of which package.json exports', () => {
    const files = readdirSync(`${root}src`).filter((file) => /(?<!\.d)\.tsx?$/.test(file));
    expect(
      entries()
        .map(({ source }) => source)
        .sort(),
    ).toEqual(files.map((file) => `src/${file}`).sort());
  });

  it('are all built', async () => {
    const options = typeof tsup === 'function' ? await tsup({}) : tsup;
    const built = [options].flat().flatMap(({ entry }) => Object.values(entry as Record<string, string>));
    const typed = [options]
      .flat()
      .flatMap(({ dts, entry }) =>
        Object.values((typeof dts === 'object' ? dts.entry : entry) ?? entry ?? {}),
      );
    const sources = entries().map(({ source }) => source);
    // The embed's code is made by a build of its own, which is looked at in tests/embed/build.test.ts.
    expect([...built, 'src/embed.ts']).toEqual(expect.arrayContaining(sources));
    expect(typed).toEqual(expect.arrayContaining(sources));
  });

  // A new name is a promise: look at it once more, then write it down with `npm test -- -u`.
  it('list exactly the names that were agreed', async () => {
    const lines = entries().flatMap(({ name, source }) => {
      const { values, types, other } = listing(source);
      return [
        name,
        ...[...values, ...types.map((type) => `type ${type}`), ...other].map((line) => `  ${line}`),
      ];
    });
    await expect(`${lines.join('\n')}\n`).toMatchFileSnapshot('exports.txt');
  });

  it.each(entries())('$name lists every name it exports, and nothing else', async ({ source }) => {
    const { values, other } = listing(source);
    const module = (await import(/* @vite-ignore */ `${root}${source}`)) as Record<string, unknown>;
    expect(other).toEqual([]);
    expect(Object.keys(module).sort()).toEqual(values);
  });

  it.each(['index', 'inspector'])('say that what %s has belongs to the client, on the first line', (name) => {
    expect(readFileSync(`${root}src/${name}.ts`, 'utf8')).toMatch(/^'use client';\n/);
  });
});
