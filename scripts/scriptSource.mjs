// One plugin for tsup (esbuild) and for Vite: `import source from './x.worklet?worklet'` gives the module, bundled with
// what it imports, as text. A worklet or a worker becomes a module for the browser, `?node` becomes CommonJS for Node.
import { existsSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { build } from 'esbuild';
import { minify as squeeze } from 'terser';

const QUERY = /\?(worklet|worker|node)$/;
const FORMATS = { worklet: 'esm', worker: 'esm', node: 'cjs' };

/** @param {string} file @param {string} kind @param {boolean} minify */
export async function bundleScript(file, kind, minify = true) {
  const result = await build({
    entryPoints: [file],
    bundle: true,
    write: false,
    minify,
    metafile: true,
    target: kind === 'node' ? 'node20' : 'es2022',
    format: FORMATS[kind],
    platform: kind === 'node' ? 'node' : 'browser',
    legalComments: 'none',
  });
  const { text } = result.outputFiles[0];
  return {
    text: minify && kind !== 'node' ? await squeezed(text) : text,
    inputs: Object.keys(result.metafile.inputs).map((f) => resolve(f)),
  };
}

/** What is smaller once gzipped, where it is not what is smaller before. */
export const COMPRESS = {
  passes: 4,
  inline: 1,
  if_return: false,
  lhs_constants: false,
  sequences: false,
  unsafe_arrows: true,
  unsafe_methods: true,
};

/** Text minifies once: what a user's bundler could do with code it cannot do with this. */
async function squeezed(text) {
  const { code } = await squeeze(text, { module: true, ecma: 2020, compress: COMPRESS });
  return code;
}

function locate(source, importer) {
  const path = resolve(dirname(importer), source.replace(QUERY, ''));
  return existsSync(path) ? path : `${path}.ts`;
}

/** @returns {import('esbuild').Plugin} */
export function scriptSourceForEsbuild() {
  return {
    name: 'script-source',
    setup(compiler) {
      compiler.onResolve({ filter: QUERY }, ({ path, importer }) => ({
        path: locate(path, importer),
        namespace: `script-${QUERY.exec(path)[1]}`,
      }));
      for (const kind of Object.keys(FORMATS)) {
        compiler.onLoad({ filter: /.*/, namespace: `script-${kind}` }, load(kind));
      }
    },
  };
}

function load(kind) {
  return async ({ path }) => {
    const { text, inputs } = await bundleScript(path, kind);
    return { contents: text, loader: 'text', watchFiles: inputs };
  };
}

/** @returns {import('vite').Plugin} */
export function scriptSourceForVite() {
  return {
    name: 'script-source',
    enforce: 'pre',
    resolveId(source, importer) {
      if (!importer || !QUERY.test(source)) return null;
      return `\0script-source:${QUERY.exec(source)[1]}:${locate(source, importer.split('?')[0])}`;
    },
    async load(id) {
      const match = /^\0script-source:(\w+):(.*)$/.exec(id);
      if (!match) return null;
      const { text, inputs } = await bundleScript(match[2], match[1]);
      for (const input of inputs) this.addWatchFile(input);
      return `export default ${JSON.stringify(text)};`;
    },
  };
}
