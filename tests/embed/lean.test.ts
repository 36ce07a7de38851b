import { existsSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { leanModule } from '../../scripts/lean.mjs';
import { root, sourceFiles } from '../house/sourceFiles';

const LEAN = 'embed/lean/';
const lean = [...sourceFiles().keys()]
  .filter((path) => path.startsWith(LEAN))
  .map((path) => path.slice(LEAN.length).replace(/\.tsx?$/, ''));

const load = async (path: string): Promise<Record<string, unknown>> =>
  (await import(/* @vite-ignore */ `${root}src/${path}`)) as Record<string, unknown>;
const fileOf = (path: string): string =>
  `${root}src/${path}.${existsSync(`${root}src/${path}.ts`) ? 'ts' : 'tsx'}`;

describe('a lean module', () => {
  it('there are some', () => {
    expect(lean.length).toBeGreaterThan(10);
  });

  it.each(lean)('%s stands in for one, and has the same names', async (path) => {
    const extension = (folder: string): string => fileOf(folder).slice(`${root}src/`.length);
    const [usual, own] = [await load(extension(path)), await load(extension(`${LEAN}${path}`))];
    expect(Object.keys(own).sort()).toEqual(Object.keys(usual).sort());
  });

  it('is taken by whoever imports the usual one, but for itself', () => {
    const file = `${root}src/${LEAN}core/loadSoundErrors.ts`;
    expect(leanModule(root, `${root}src/core/audio/AudioOutput.ts`, '../loadSoundErrors')).toBe(file);
    expect(leanModule(root, file, '../../../core/loadSoundErrors')).toBeUndefined();
    expect(leanModule(root, `${root}src/core/audio/AudioOutput.ts`, './captureNode')).toBeUndefined();
    expect(leanModule(root, file, 'react')).toBeUndefined();
  });
});
