// What each entry weighs in a user's bundle: minified, gzipped, React apart.
import { readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';
import { embedSizes } from './embedSizes.mjs';
import { scriptSourceForEsbuild } from './scriptSource.mjs';
import { shadowStylesForEsbuild } from './shadowStyles.mjs';

const kB = 1000;
const BUDGET = {
  text: 8 * kB,
  // With every part that is loaded later, so that nothing grows unseen there.
  wholeText: 20.7 * kB,
  voice: 22 * kB,
  hooks: 28 * kB,
  everything: 55 * kB,
  component: 4 * kB,
  /** With its virtual list. */
  TranscriptView: 12 * kB,
  /** Most of the others are in it. */
  ConversationPanel: 27 * kB,
  markdown: 2 * kB,
  silero: 1.5 * kB,
  /** Recording and replay, with the session that a replay needs. */
  replay: 12 * kB,
  /** Its virtual list is the transcript's. */
  inspector: 12 * kB,
  embedLoader: 8 * kB,
  /** All that is published for it, Worker and worklet too, without Markdown. */
  embed: 75 * kB,
  embedMarkdown: 37 * kB,
};

/** What an application without sound takes of the core. */
const TEXT_ONLY = ['createTextSession'];

/** What records and replays, without a panel. */
const RECORDING = 'recordSession, createReplaySession, replaySession';

/**
 * Measures the entries' sources or what was built of them.
 * @param {string} root @param {'src' | 'dist'} from
 * @returns {Promise<{ what: string, bytes: number, budget: number }[]>}
 */
export async function sizes(root, from) {
  const entry = (name) => JSON.stringify(join(root, from, `${name}.${from === 'src' ? 'ts' : 'js'}`));
  const all = (name) => bundle(root, `export * from ${entry(name)};`);
  const some = (names, name, plugins) =>
    bundle(root, `export { ${names.join(', ')} } from ${entry(name)};`, plugins);

  const text = await some(TEXT_ONLY, 'core');
  const wholeText = await some(TEXT_ONLY, 'core', []);
  const voice = await some(['createSession'], 'core');
  const everything = await all('index');
  const silero = await all('vad-silero');
  const markdown = await all('markdown');
  const embed = await embedSizes(root, from);
  const hookNames = everything.exports.filter((name) => /^use[A-Z]/.test(name));
  const hooks = await some(hookNames, 'index');
  const withTranscript = [...hookNames, 'TranscriptView'];
  const beside = (names, ours) =>
    bundle(
      root,
      `export { ${names.join(', ')} } from ${entry('index')}; export { ${ours} } from ${entry('inspector')};`,
    );
  const replay = await beside(hookNames, RECORDING);
  const bare = await beside(withTranscript, RECORDING);
  const inspected = await beside(withTranscript, `${RECORDING}, ConversationInspector`);
  const measured = [
    { what: 'parlando/core, text only', bytes: text.bytes, budget: BUDGET.text },
    { what: 'parlando/core, text only, with all parts', bytes: wholeText.bytes, budget: BUDGET.wholeText },
    { what: 'parlando/core, voice', bytes: voice.bytes, budget: BUDGET.voice },
    { what: 'all hooks, with core', bytes: hooks.bytes, budget: BUDGET.hooks },
    { what: 'parlando', bytes: everything.bytes, budget: BUDGET.everything },
    { what: 'parlando/markdown', bytes: markdown.bytes, budget: BUDGET.markdown },
    {
      what: 'recording and replay beyond the hooks',
      bytes: replay.bytes - hooks.bytes,
      budget: BUDGET.replay,
    },
    {
      what: 'ConversationInspector beyond them and the transcript',
      bytes: inspected.bytes - bare.bytes,
      budget: BUDGET.inspector,
    },
    { what: 'parlando/vad-silero', bytes: silero.bytes, budget: BUDGET.silero },
    { what: 'parlando/embed, loader', bytes: embed.loader, budget: BUDGET.embedLoader },
    { what: 'parlando/embed, all but Markdown', bytes: embed.whole, budget: BUDGET.embed },
    { what: 'parlando/embed, Markdown', bytes: embed.markdown, budget: BUDGET.embedMarkdown },
  ];
  for (const name of componentNames(root).filter((name) => everything.exports.includes(name))) {
    const { bytes } = await some([...hookNames, name], 'index');
    measured.push({
      what: `${name} beyond the hooks`,
      bytes: bytes - hooks.bytes,
      budget: BUDGET[name] ?? BUDGET.component,
    });
  }
  return measured;
}

/** @type {import('esbuild').Plugin} */
const laterIsExternal = {
  name: 'later-is-external',
  setup(compiler) {
    compiler.onResolve({ filter: /./ }, ({ kind, path }) =>
      kind === 'dynamic-import' ? { path, external: true } : undefined,
    );
  },
};

/**
 * What an application has of its own. It is told to have no side effects: an application that bundles it keeps no line of an import that
 * it does not use.
 * @type {import('esbuild').Plugin}
 */
const ofTheApplication = {
  name: 'of-the-application',
  setup(compiler) {
    const filter = /^(react|react-dom|@ricky0123\/vad-web|@testing-library\/react|react-markdown)(\/|$)/;
    compiler.onResolve({ filter }, ({ path }) => ({ path, external: true, sideEffects: false }));
  },
};

/**
 * Bundles a module as an application would, and weighs what it loads at its start: not what a dynamic import brings later,
 * unless `plugins` are others.
 * @returns {Promise<{ bytes: number, exports: string[], inputs: string[] }>} bytes when gzipped; the names exported; the
 *   files that went in
 */
export async function bundle(root, contents, plugins = [laterIsExternal]) {
  const { outputFiles, metafile } = await build({
    stdin: { contents, resolveDir: root, sourcefile: 'app.js' },
    absWorkingDir: root,
    bundle: true,
    write: false,
    minify: true,
    metafile: true,
    format: 'esm',
    platform: 'browser',
    target: 'es2022',
    legalComments: 'none',
    plugins: [...plugins, ofTheApplication, scriptSourceForEsbuild(), shadowStylesForEsbuild()],
  });
  const [output] = Object.values(metafile.outputs);
  return {
    bytes: gzipSync(outputFiles[0].contents, { level: 9 }).length,
    exports: output.exports,
    inputs: Object.keys(output.inputs).filter((path) => output.inputs[path].bytesInOutput > 0),
  };
}

function componentNames(root) {
  const files = readdirSync(join(root, 'src/components'), { recursive: true, encoding: 'utf8' });
  return files
    .filter((file) => /(?<!\.stories)\.tsx$/.test(file))
    .map((file) => basename(file, '.tsx'))
    .sort();
}
