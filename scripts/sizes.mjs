// What each entry weighs in a user's bundle: minified, gzipped, React apart.
import { readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';
import { scriptSourceForEsbuild } from './scriptSource.mjs';

const kB = 1000;
const BUDGET = {
  coreText: 8 * kB,
  core: 22 * kB,
  hooks: 28 * kB,
  everything: 55 * kB,
  component: 4 * kB,
};

/**
 * Measures the entries' sources or what was built of them.
 * @param {string} root @param {'src' | 'dist'} from
 * @returns {Promise<{ what: string, bytes: number, budget: number }[]>}
 */
export async function sizes(root, from) {
  const extension = from === 'src' ? 'ts' : 'js';
  const entry = (name) => JSON.stringify(join(root, from, `${name}.${extension}`));
  const named = (names) => bundle(root, `export { ${names.join(', ')} } from ${entry('index')};`);

  const core = await bundle(root, `export * from ${entry('core')};`);
  const everything = await bundle(root, `export * from ${entry('index')};`);
  const hookNames = everything.exports.filter((name) => /^use[A-Z]/.test(name));
  const hooks = await named(hookNames);
  const measured = [
    // What is fetched before a conversation asks for sound.
    { what: 'parlando/core, text only', bytes: core.initial, budget: BUDGET.coreText },
    { what: 'parlando/core, voice', bytes: core.total, budget: BUDGET.core },
    { what: 'all hooks, with core', bytes: hooks.total, budget: BUDGET.hooks },
    { what: 'parlando', bytes: everything.total, budget: BUDGET.everything },
  ];
  const components = componentNames(root).filter((name) => everything.exports.includes(name));
  for (const name of components) {
    const { total } = await named([...hookNames, name]);
    measured.push({ what: `${name} beyond the hooks`, bytes: total - hooks.total, budget: BUDGET.component });
  }
  return measured;
}

/**
 * Bundles a module as an application would.
 * @returns {Promise<{ total: number, initial: number, exports: string[], inputs: string[] }>} bytes of all chunks, and
 *   of those that load at once; the names exported; the files and packages that went in
 */
export async function bundle(root, contents) {
  const { outputFiles, metafile } = await build({
    stdin: { contents, resolveDir: root, sourcefile: 'app.js' },
    absWorkingDir: root,
    outdir: join(root, 'bundle'),
    bundle: true,
    write: false,
    minify: true,
    splitting: true,
    metafile: true,
    format: 'esm',
    platform: 'browser',
    target: 'es2022',
    legalComments: 'none',
    external: ['react', 'react-dom'],
    plugins: [scriptSourceForEsbuild()],
  });
  const weights = new Map(
    outputFiles.map(({ path, contents: bytes }) => [basename(path), gzipSync(bytes, { level: 9 }).length]),
  );
  const sum = (paths) => [...paths].reduce((bytes, path) => bytes + weights.get(basename(path)), 0);
  const [app] = Object.keys(metafile.outputs).filter(
    (path) => metafile.outputs[path].entryPoint === 'app.js',
  );
  return {
    total: sum(Object.keys(metafile.outputs)),
    initial: sum(loadedAtOnce(metafile.outputs, app)),
    exports: metafile.outputs[app].exports,
    inputs: Object.keys(metafile.inputs),
  };
}

function loadedAtOnce(outputs, path, seen = new Set()) {
  if (seen.has(path)) return seen;
  seen.add(path);
  for (const { path: next, kind, external } of outputs[path].imports) {
    if (kind === 'import-statement' && !external) loadedAtOnce(outputs, next, seen);
  }
  return seen;
}

function componentNames(root) {
  const files = readdirSync(join(root, 'src/components'), { recursive: true, encoding: 'utf8' });
  return files
    .filter((file) => /(?<!\.stories)\.tsx$/.test(file))
    .map((file) => basename(file, '.tsx'))
    .sort();
}
