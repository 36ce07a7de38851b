import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { root } from '../house/sourceFiles';

const read = (path: string): string => readFileSync(`${root}${path}`, 'utf8');

it.each(['Guide.tsx', 'Guide.test.tsx'])('the page about testing has %s as it runs here', (file) => {
  expect(read('docs/testing.md')).toContain(`\`\`\`tsx\n${read(`tests/docs/guide/${file}`)}\`\`\``);
});
