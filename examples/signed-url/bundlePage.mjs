// The page of the example as files by path, bundled from the sources that lie beside it.
import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { scriptSourceForEsbuild } from '../../scripts/scriptSource.mjs';

const TYPES = { js: 'text/javascript', css: 'text/css' };

export async function bundlePage() {
  const here = (name) => fileURLToPath(new URL(name, import.meta.url));
  const { outputFiles } = await build({
    entryPoints: [here('page.tsx')],
    outdir: here('.'),
    bundle: true,
    write: false,
    minify: true,
    splitting: true,
    format: 'esm',
    platform: 'browser',
    target: 'es2022',
    jsx: 'automatic',
    define: { 'process.env.NODE_ENV': '"production"' },
    plugins: [scriptSourceForEsbuild()],
  });
  const files = { '/': { type: 'text/html; charset=utf-8', body: await readFile(here('index.html')) } };
  for (const { path, contents } of outputFiles) {
    const name = basename(path);
    files[`/${name}`] = { type: `${TYPES[name.split('.').at(-1)]}; charset=utf-8`, body: contents };
  }
  return files;
}
