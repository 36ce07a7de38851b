import { expect, it } from 'vitest';
import { sourceFiles } from './sourceFiles';

const LINES = 250;

it(`has no file of more than ${LINES} lines in src`, () => {
  const lengths = [...sourceFiles()].map(
    ([path, text]) => [path, text.trimEnd().split('\n').length] as const,
  );
  expect(lengths.filter(([, lines]) => lines > LINES)).toEqual([]);
  expect(lengths.length).toBeGreaterThan(10);
});
