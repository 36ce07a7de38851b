// One plugin for tsup (esbuild) and for Vite: `import css from './x.css?shadow'` gives a style sheet as text, bundled with what it
// imports, for a shadow root on a page that is not ours: tokens hang on the host, and no measure on the page's root.
import { dirname, resolve } from 'node:path';
import { build } from 'esbuild';

const QUERY = /\.css\?shadow$/;
/** What a `rem` is where a page has not changed it. */
const ROOT_PX = 16;

/** A style sheet's text as a shadow root needs it. @param {string} css */
export function forShadow(css) {
  return css
    .replace(/:root\b/g, ':host')
    .replace(/(?<![\w.]|\w-)(\d*\.?\d+)rem\b/g, (_, count) => `${Number((count * ROOT_PX).toFixed(3))}px`);
}

async function bundleStyles(file) {
  const result = await build({
    entryPoints: [file],
    bundle: true,
    write: false,
    minify: true,
    metafile: true,
    legalComments: 'none',
  });
  return {
    text: forShadow(result.outputFiles[0].text),
    inputs: Object.keys(result.metafile.inputs).map((input) => resolve(input)),
  };
}

const located = (source, importer) => resolve(dirname(importer), source.replace('?shadow', ''));

/** @returns {import('esbuild').Plugin} */
export function shadowStylesForEsbuild() {
  return {
    name: 'shadow-styles',
    setup(compiler) {
      compiler.onResolve({ filter: QUERY }, ({ path, importer }) => ({
        path: located(path, importer),
        namespace: 'shadow-styles',
      }));
      compiler.onLoad({ filter: /.*/, namespace: 'shadow-styles' }, async ({ path }) => {
        const { text, inputs } = await bundleStyles(path);
        return { contents: text.trim(), loader: 'text', watchFiles: inputs };
      });
    },
  };
}

/** @returns {import('vite').Plugin} */
export function shadowStylesForVite() {
  const PREFIX = '\0shadow-styles:';
  return {
    name: 'shadow-styles',
    enforce: 'pre',
    resolveId(source, importer) {
      if (!importer || !QUERY.test(source)) return null;
      // Not named as a style sheet, or Vite would take it for one.
      return `${PREFIX}${located(source, importer.split('?')[0])}.text`;
    },
    async load(id) {
      if (!id.startsWith(PREFIX)) return null;
      const { text, inputs } = await bundleStyles(id.slice(PREFIX.length, -'.text'.length));
      for (const input of inputs) this.addWatchFile(input);
      return `export default ${JSON.stringify(text.trim())};`;
    },
  };
}
