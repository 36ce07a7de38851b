import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { build } from 'esbuild';
import { defineConfig, type Options } from 'tsup';
import { engines, requireBanner } from './scripts/bundleAgent.mjs';
import { bundleEmbed } from './scripts/bundleEmbed.mjs';
import { bundleScript, scriptSourceForEsbuild } from './scripts/scriptSource.mjs';

// tsup hands `baseUrl` to TypeScript 6, which has deprecated it.
const compilerOptions = { ignoreDeprecations: '6.0' };

const shared: Options = {
  outDir: 'dist',
  target: 'es2022',
  sourcemap: true,
  splitting: true,
  treeshake: false,
  esbuildPlugins: [scriptSourceForEsbuild()],
  dts: { compilerOptions },
};

const entries = {
  index: 'src/index.ts',
  core: 'src/core.ts',
  testing: 'src/testing.ts',
  'testing-react': 'src/testing-react.ts',
  inspector: 'src/inspector.ts',
  'vad-silero': 'src/vad-silero.ts',
};

const browser: Options = {
  ...shared,
  entry: entries,
  format: ['esm', 'cjs'],
  // Those of the embed too, so that a session is the same in all of them. Its code is made below.
  dts: { entry: { ...entries, embed: 'src/embed.ts' }, compilerOptions },
  external: ['react', 'react-dom', '@ricky0123/vad-web', '@testing-library/react'],
  onSuccess: async () => {
    directiveFirst('dist/index.cjs');
    directiveFirst('dist/inspector.cjs');
    await writePlainFiles();
  },
};

/** Its peer is ESM alone, and so is it. */
const markdown: Options = {
  ...shared,
  entry: { markdown: 'src/markdown.ts' },
  format: ['esm'],
  external: ['react', 'react-dom', 'react-markdown'],
};

const node: Options = {
  ...shared,
  entry: { agent: 'src/agent.ts', cli: 'src/agent/cli.ts' },
  format: ['esm'],
  dts: { entry: { agent: 'src/agent.ts' }, compilerOptions },
  platform: 'node',
  noExternal: ['ws'],
  banner: { js: requireBanner },
  external: engines,
};

/** Splitting CommonJS puts a statement before the directive, where it says nothing. */
function directiveFirst(file: string): void {
  const directive = '"use client";';
  const code = readFileSync(file, 'utf8');
  if (!code.includes(directive)) throw new Error(`${file} has lost ${directive}`);
  writeFileSync(file, directive + code.replace(directive, ''));
}

/** Worklets that are part of `sound.js`. */
const IN_SOUND = ['capture', 'playback'];

/** What is bundled beside the embed, and asks that its licence comes with it. */
const BUNDLED = ['virtua', 'ws'];

/** What is published as a file of its own: the default look, that of the inspector, each worklet and the Worker for pages whose policy
 * forbids blobs, and the licences of what is bundled. */
async function writePlainFiles(): Promise<void> {
  mkdirSync('dist/worklets', { recursive: true });
  await build({ entryPoints: ['src/styles.css'], bundle: true, outfile: 'dist/styles.css' });
  const inspector = 'src/inspector/panel/inspector.css';
  await build({ entryPoints: [inspector], bundle: true, outfile: 'dist/inspector.css' });
  // The loader looks for them beside itself.
  mkdirSync('dist/embed/worklets', { recursive: true });
  const { files: pieces, texts, packages } = await bundleEmbed(`${process.cwd()}/`);
  for (const [name, text] of pieces) writeFileSync(`dist/embed/${name}`, text);
  writeFileSync('dist/embed-scripts.js', texts);
  const licences = [...new Set([...BUNDLED, ...packages])].sort().map(licenceOf);
  writeFileSync('dist/THIRD-PARTY-LICENSES.txt', licences.join('\n---\n\n'));
  const files = readdirSync('src', { recursive: true, encoding: 'utf8' });
  for (const file of files) {
    const [, name, kind] = /([^/]+)\.(worklet|worker)\.ts$/.exec(file) ?? [];
    // The agent's are Node's own.
    if (!name || !kind || file.startsWith('agent') || IN_SOUND.includes(name)) continue;
    const { text } = await bundleScript(`src/${file}`, kind as 'worklet' | 'worker');
    writeFileSync(`dist/worklets/${name}.js`, text);
  }
  writeEmbedTypes();
}

/** The types of the embed, and what they add to those of React and Vue. */
function writeEmbedTypes(): void {
  const frameworks = readFileSync('src/embed/frameworks.d.ts', 'utf8')
    .replace(/'\.\/element\/\w+'/g, "'../embed.js'")
    // There may be neither.
    .replace(/^(declare module|import type .* from '(react|vue)')/gm, '// @ts-ignore\n$&');
  writeFileSync('dist/embed/frameworks.d.ts', frameworks);
  writeFileSync('dist/embed/index.d.ts', "import './frameworks.js';\nexport * from '../embed.js';\n");
}

function licenceOf(name: string): string {
  const folder = `node_modules/${name}`;
  const file = readdirSync(folder).find((entry) => /^licen[cs]e/i.test(entry));
  if (!file) throw new Error(`${name} is bundled, and brings no licence.`);
  return `${name}\n\n${readFileSync(`${folder}/${file}`, 'utf8')}`;
}

const config: ReturnType<typeof defineConfig> = defineConfig(() => {
  // Once for all: each of the three would delete what the other has written.
  rmSync('dist', { recursive: true, force: true });
  return [browser, markdown, node];
});

export default config;
