import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { root } from '../house/sourceFiles';

const read = (path: string): string => readFileSync(join(root, path), 'utf8');
const ours = JSON.parse(read('package.json'));

/** The examples that are installed from the packed package; `npm run ci` builds them and talks to them. */
describe.each(['vite', 'ssr'])('examples/%s', (example) => {
  const { dependencies, devDependencies } = JSON.parse(read(`examples/${example}/package.json`));

  it('asks for the package as it is packed here, and for the versions that it is tested with', () => {
    const { parlando, ...others } = { ...dependencies, ...devDependencies };
    expect(parlando).toBe(`file:../../parlando-${ours.version}.tgz`);
    expect(ours.devDependencies).toMatchObject(others);
  });

  it('imports what is in its package.json and its own folder, nothing else', () => {
    const files = readdirSync(join(root, 'examples', example), { recursive: true, encoding: 'utf8' });
    const code = files.filter((file) =>
      /^(src\/.*|[^/]+)\.(tsx?|mjs|js|css)$/.test(file.replaceAll('\\', '/')),
    );
    const imported = code.flatMap((file) =>
      [
        ...read(`examples/${example}/${file}`).matchAll(/(?:from|import|resolve\() ?['"`]([^'"`]+)['"`]/g),
      ].map(([, name]) => name!),
    );
    const known = Object.keys({ ...dependencies, ...devDependencies });
    const packages = imported.filter((name) => !/^(\.\/|node:)/.test(name));
    expect(packages).toContain('parlando');
    expect(packages.filter((name) => !known.some((it) => name === it || name.startsWith(`${it}/`)))).toEqual(
      [],
    );
  });
});
