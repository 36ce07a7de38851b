import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

const folder = new URL('../../.storybook/pages/', import.meta.url);

it.each(readdirSync(folder))('%s has no table in pipes, which MDX shows as it is written', (name) => {
  expect(readFileSync(new URL(name, folder), 'utf8')).not.toMatch(/^\|/m);
});
