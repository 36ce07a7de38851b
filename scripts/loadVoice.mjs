import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { scriptSourceForEsbuild } from './scriptSource.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));

/** The agent's own voice, from its source: bundled to a file inside the project, where it finds the engine. */
export async function loadVoice() {
  const bundle = join(root, 'node_modules/.cache/loadVoice/voice.mjs');
  mkdirSync(join(bundle, '..'), { recursive: true });
  await build({
    entryPoints: [join(root, 'src/agent/voice/openFliteVoice.ts')],
    outfile: bundle,
    bundle: true,
    platform: 'node',
    format: 'esm',
    plugins: [scriptSourceForEsbuild()],
  });
  const { openFliteVoice } = await import(pathToFileURL(bundle).href);
  rmSync(bundle);
  return openFliteVoice;
}
