// The project `react18` of the tests: React 18.3.1 in an installation of its own, and in it the packed package.
import { mkdirSync, readdirSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { installPackages, npmCommand } from './installPackages.mjs';
import { run } from './run.mjs';

/** Which entry of the package has what a source file exports; the first that fits. */
const ENTRIES = [
  [/^src\/testing-react|^src\/testing\/renderWithConversation/, 'parlando/testing/react'],
  [/^src\/testing/, 'parlando/testing'],
  [/^src\/core/, 'parlando/core'],
  [/^src\/markdown/, 'parlando/markdown'],
  [/^src\/inspector/, 'parlando/inspector'],
  [/^src\//, 'parlando'],
];
const OURS = /^parlando(\/|$)/;
const BESIDE = /^(react|react-dom|@testing-library\/(react|dom|user-event))(\/|$)/;

/** Installs what the project needs. Throws in one sentence when that fails. */
export async function setUpReact18(root) {
  const folder = join(root, 'tests/react18');
  const packed = join(root, 'node_modules/.cache/parlando/packed');
  const installed = join(folder, 'node_modules/parlando');
  await installPackages(folder);
  rmSync(packed, { recursive: true, force: true });
  rmSync(installed, { recursive: true, force: true });
  mkdirSync(packed, { recursive: true });
  mkdirSync(installed, { recursive: true });
  console.log('Packing the package for the tests in React 18.');
  // No types: nothing reads them there.
  await must(process.execPath, ['node_modules/tsup/dist/cli-default.js', '--no-dts', '--silent'], {
    cwd: root,
  });
  const [npm, args, options] = npmCommand([
    'pack',
    '--silent',
    '--ignore-scripts',
    '--pack-destination',
    packed,
  ]);
  await must(npm, args, { cwd: root, ...options });
  const [tarball] = readdirSync(packed);
  // It needs nothing but React, which is there: unpacked it is installed.
  await must('tar', ['-xzf', join(packed, tarball), '-C', installed, '--strip-components=1'], { cwd: root });
}

async function must(command, args, options) {
  const code = await run(command, args, options);
  if (code !== 0) throw new Error(`The tests in React 18 cannot be set up: ${args[0]} ended with ${code}.`);
}

/**
 * For Vite: what a test has from `src` it gets from the packed package, and React is the one of that installation. Not to be
 * used with Vite's plugin for React, which takes every React for the same.
 * @param {string} root with a slash at its end
 * @returns {import('vite').Plugin}
 */
export function fromPackedPackage(root) {
  const inside = join(root, 'tests/react18/any.js');
  const { resolve: installed } = createRequire(inside);
  return {
    name: 'parlando:packed-package',
    enforce: 'pre',
    resolveId(source, importer, options) {
      if (importer?.includes('node_modules')) return null;
      const packed = (name) => this.resolve(name, inside, { ...options, skipSelf: true });
      if (OURS.test(source)) return packed(source);
      if (BESIDE.test(source)) return installed(source);
      if (!importer || !source.startsWith('.')) return null;
      const path = join(importer, '..', source);
      const within = path.startsWith(root) ? path.slice(root.length).replaceAll('\\', '/') : '';
      const entry = ENTRIES.find(([files]) => files.test(within));
      if (!entry) return null;
      return packed(entry[1]);
    },
  };
}
