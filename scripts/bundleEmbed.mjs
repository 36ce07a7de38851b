// The embed as it is published: a loader in one file, and what it loads later beside it, with everything inside.
import { createHash } from 'node:crypto';
import { basename, join } from 'node:path';
import { build } from 'esbuild';
import { minify as squeeze } from 'terser';
import { embedScripts, scriptsBeside, scriptTexts } from './embedScripts.mjs';
import { leanForEsbuild } from './lean.mjs';
import { PREACT } from './preact.mjs';
import { COMPRESS } from './scriptSource.mjs';
import { shadowStylesForEsbuild } from './shadowStyles.mjs';

const WIDGET = 'src/embed/widget';
/** What is drawn by the Preact of the widget, which hands it over: a second one would be no use. */
const MARKDOWN = 'widgetMarkdown';

/**
 * The files but the loader, each after those that it imports: its name, its module, and what of the modules in it leads to a file of its
 * own. The style sheet is one, as between two halves of code it would keep the one from being packed by what is like it in the other.
 */
const LATER = [
  { name: MARKDOWN, module: `${WIDGET}/markdown/widgetMarkdown.ts` },
  { name: 'styles', module: `${WIDGET}/widget.css?shadow` },
  {
    name: 'widget',
    module: 'src/embed/element/mountLate.ts',
    beside: { widgetMarkdown: MARKDOWN, 'widget.css?shadow': 'styles' },
  },
  { name: 'warnings', module: 'src/embed/element/warnings.ts' },
];
const LOADER = {
  name: 'embed',
  module: 'src/embed.ts',
  beside: { mountLate: 'widget', warnings: 'warnings' },
};

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
  outfile: 'out.js',
  jsx: 'automatic',
  define: { 'process.env.NODE_ENV': '"production"' },
});

/**
 * Bundles the embed.
 * @param {string} root
 * @returns {Promise<{ files: Map<string, string>, texts: string, packages: string[] }>} the text of each file by its path; what takes the
 *   place of Worker and worklet in an application with its own build; the packages that are inside
 */
export async function bundleEmbed(root) {
  const files = new Map();
  const inputs = [];
  for (const { name, module, beside = {} } of [...LATER, LOADER]) {
    const { outputFiles, metafile } = await build({
      ...options(root),
      entryPoints: [join(root, module)],
      plugins: [
        ...(name === MARKDOWN ? [drawnByWidget(root)] : []),
        filesBeside(files, beside),
        scriptsBeside(),
        leanForEsbuild(root),
        shadowStylesForEsbuild(),
      ],
      ...(name !== MARKDOWN && { alias: PREACT }),
    });
    inputs.push(...Object.keys(metafile.inputs));
    files.set(`${name}.js`, await squeezed(outputFiles[0].text));
  }
  for (const [name, text] of await embedScripts(root)) files.set(name, text);
  const packages = inputs.map((path) => /.*node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(path)?.[1]);
  return { files, texts: scriptTexts(files), packages: [...new Set(packages.filter(Boolean))].sort() };
}

async function squeezed(text) {
  const format = { ascii_only: true };
  const { code } = await squeeze(text, { module: true, ecma: 2020, compress: COMPRESS, format });
  return code;
}

/** Imports lead to the files beside; with a mark, so that none of another version is taken from a cache. */
function filesBeside(files, names) {
  return {
    name: 'files-beside',
    setup(compiler) {
      compiler.onResolve({ filter: /^\./ }, ({ path }) => {
        const name = names[basename(path)];
        if (!name) return undefined;
        const file = `${name}.js`;
        const mark = createHash('sha256').update(files.get(file)).digest('hex').slice(0, 8);
        return { path: `./${file}?${mark}`, external: true };
      });
    },
  };
}

function drawnByWidget(root) {
  const ours = (name) => () => ({ path: join(root, WIDGET, `markdown/${name}.ts`) });
  return {
    name: 'drawn-by-widget',
    setup(compiler) {
      compiler.onResolve({ filter: /^react(\/jsx-runtime)?$/ }, ours('widgetRuntime'));
      compiler.onResolve(
        { filter: /^decode-named-character-reference$/ },
        ours('decodeNamedCharacterReference'),
      );
    },
  };
}
