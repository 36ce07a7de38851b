// The embed as it is published: a loader in one file, and what it loads later beside it, with everything inside.
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { build } from 'esbuild';
import { minify as squeeze } from 'terser';
import { leftOut } from './leftOut.mjs';
import { PREACT } from './preact.mjs';
import { scriptSourceForEsbuild } from './scriptSource.mjs';
import { shadowStylesForEsbuild } from './shadowStyles.mjs';

/** What the loader imports later, by the file's name. */
const LATER = { mountLate: 'widget', warnings: 'warnings' };
const FOLDER = 'src/embed/element';

const options = (root) => ({
  bundle: true,
  write: false,
  metafile: true,
  minify: true,
  format: 'esm',
  platform: 'browser',
  target: 'es2022',
  legalComments: 'none',
  absWorkingDir: root,
  outdir: 'out',
  jsx: 'automatic',
  alias: PREACT,
  define: { 'process.env.NODE_ENV': '"production"' },
});

/**
 * Bundles the embed.
 * @param {string} root
 * @returns {Promise<{ files: Map<string, string>, packages: string[] }>} the text of each file by its name, `embed.js` first; the
 *   packages that are inside
 */
export async function bundleEmbed(root) {
  const plugins = [scriptSourceForEsbuild(), shadowStylesForEsbuild()];
  const entries = Object.entries(LATER).map(([module, name]) => [name, join(root, FOLDER, `${module}.ts`)]);
  const later = await build({
    ...options(root),
    entryPoints: Object.fromEntries(entries),
    splitting: true,
    chunkNames: '[name]-[hash]',
    plugins: [leftOut(root), togetherAtOnce(), ...plugins],
  });
  const texts = new Map(later.outputFiles.map(({ path, text }) => [basename(path), text]));
  const loader = await build({
    ...options(root),
    entryPoints: { embed: join(root, 'src/embed.ts') },
    plugins: [laterBeside(texts), ...plugins],
  });
  const files = new Map([['embed.js', loader.outputFiles[0].text], ...texts]);
  for (const [name, text] of files) files.set(name, await squeezed(text));
  const inputs = [loader, later].flatMap(({ metafile }) => Object.keys(metafile.inputs));
  const packages = inputs.map((path) => /.*node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(path)?.[1]);
  return { files, packages: [...new Set(packages.filter(Boolean))].sort() };
}

async function squeezed(text) {
  const { code } = await squeeze(text, { module: true, ecma: 2020, compress: { passes: 2 } });
  return code;
}

/** Imports of what comes later lead to the files beside the loader; with a mark, so that none of another version is taken from a cache. */
function laterBeside(texts) {
  return {
    name: 'later-beside',
    setup(compiler) {
      compiler.onResolve({ filter: /^\.\/\w+$/ }, ({ kind, path }) => {
        const name = LATER[path.slice(2)];
        if (kind !== 'dynamic-import' || !name) return undefined;
        const file = `${name}.js`;
        const mark = createHash('sha256').update(texts.get(file)).digest('hex').slice(0, 8);
        return { path: `./${file}?${mark}`, external: true };
      });
    },
  };
}

/** What an application loads in small parts comes at once here, as one file is smaller than many. */
function togetherAtOnce() {
  return {
    name: 'together-at-once',
    setup(compiler) {
      compiler.onLoad({ filter: /src\/(core|components)\/.*\.tsx?$/ }, ({ path }) => {
        const text = readFileSync(path, 'utf8');
        const heads = [];
        const contents = text.replace(/(?<!typeof )\bimport\('(\.[^']+)'\)/g, (_, part) => {
          const name = `late_${heads.length}`;
          heads.push(`import * as ${name} from '${part}';`);
          return `Promise.resolve(${name})`;
        });
        if (heads.length === 0) return undefined;
        // Below, so that the lines of the file stay what they are.
        return { contents: `${contents}\n${heads.join('\n')}`, loader: path.endsWith('x') ? 'tsx' : 'ts' };
      });
    },
  };
}
