import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** The repository's root, with a slash at its end. */
export const root: string = fileURLToPath(new URL('../../', import.meta.url));

/** Every .ts and .tsx file below `src`, by its path from there, with its text. */
export function sourceFiles(): Map<string, string> {
  const paths = readdirSync(`${root}src`, { recursive: true, encoding: 'utf8' });
  const code = paths.filter((path) => /\.tsx?$/.test(path)).sort();
  return new Map(
    code.map((path) => [path.replaceAll('\\', '/'), readFileSync(`${root}src/${path}`, 'utf8')]),
  );
}
