import { fileURLToPath } from 'node:url';
import { run } from './run.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));

/**
 * Builds the catalogue into a folder, as `npm run build-storybook` does.
 * @param {string} folder
 */
export async function buildCatalogue(folder) {
  const storybook = [
    'node_modules/storybook/dist/bin/dispatcher.js',
    'build',
    '--quiet',
    '--disable-telemetry',
  ];
  const code = await run(process.execPath, [...storybook, '--output-dir', folder], { cwd: root });
  if (code !== 0) throw new Error(`Storybook could not be built: it ended with code ${code}.`);
}
