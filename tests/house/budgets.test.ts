import { mkdirSync, writeFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { bundle, sizes, type Size } from '../../scripts/sizes.mjs';
import { entries } from './entries';
import { root } from './sourceFiles';

const REPORT = `${root}node_modules/.cache/parlando`;
const browserEntries = entries().filter(({ name }) => name !== 'parlando/agent');

describe('the size of what a user bundles', () => {
  let measured: Size[] = [];

  beforeAll(async () => {
    measured = await sizes(root, 'src');
    mkdirSync(REPORT, { recursive: true });
    writeFileSync(`${REPORT}/sizes.json`, `${JSON.stringify(measured, null, 2)}\n`);
    const rows = measured.map(({ what, bytes, budget }) => `${bytes} of ${budget}  ${what}`);
    process.stdout.write(`Gzipped bytes:\n${rows.join('\n')}\n`);
  });

  it('keeps to each budget', () => {
    expect(measured.length).toBeGreaterThan(4);
    expect(measured.filter(({ bytes, budget }) => bytes > budget)).toEqual([]);
  });

  it.each(browserEntries)('is free of the agent and of React inside in $name', async ({ source }) => {
    const { inputs } = await bundle(root, `export * from ${JSON.stringify(`${root}${source}`)};`);
    expect(inputs.length).toBeGreaterThan(1);
    expect(inputs.filter((path) => /src\/agent|node_modules\/(?!virtua\/)/.test(path))).toEqual([]);
  });
});
