// Bundles the chat with Parlando from its source and runs it. With Parlando installed from npm, `node chat.ts` is enough in a
// Node that reads TypeScript.
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { engines, requireBanner } from '../../scripts/bundleAgent.mjs';
import { scriptSourceForEsbuild } from '../../scripts/scriptSource.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));
const outdir = join(root, 'node_modules/.cache/parlando/chat');

await build({
  absWorkingDir: root,
  entryPoints: ['examples/chat/chat.ts'],
  outdir,
  outExtension: { '.js': '.mjs' },
  bundle: true,
  splitting: true,
  format: 'esm',
  platform: 'node',
  target: 'node20',
  banner: { js: requireBanner },
  alias: { 'parlando/core': './src/core.ts', 'parlando/agent': './src/agent.ts' },
  external: engines,
  plugins: [scriptSourceForEsbuild()],
  logLevel: 'warning',
});
await import(pathToFileURL(join(outdir, 'chat.mjs')).href);
