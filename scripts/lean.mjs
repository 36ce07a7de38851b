// The embed carries less than an application: a module of `src/embed/lean` stands in for the one that has the same path in `src`. The same
// for esbuild, which makes the published files, and for Vite, which runs the tests of the widget.
import { existsSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';

const LEAN = 'src/embed/lean';

/**
 * The file of the module that stands in for what is imported; undefined where none does. The module itself may import the one it stands
 * in for.
 * @param {string} root @param {string} importer @param {string} path as it is imported
 */
export function leanModule(root, importer, path) {
  if (!path.startsWith('.')) return undefined;
  const imported = relative(join(root, 'src'), resolve(dirname(importer), path));
  if (imported.startsWith('..') || imported.startsWith(`embed${sep}`)) return undefined;
  return ['.ts', '.tsx']
    .map((ending) => join(root, LEAN, `${imported}${ending}`))
    .find((file) => file !== importer && existsSync(file));
}

/** @param {string} root @returns {import('esbuild').Plugin} */
export function leanForEsbuild(root) {
  return {
    name: 'lean',
    setup(compiler) {
      compiler.onResolve({ filter: /^\./ }, ({ importer, path }) => {
        const lean = leanModule(root, importer, path);
        return lean && { path: lean };
      });
    },
  };
}

/** @param {string} root @returns {import('vite').Plugin} */
export function leanForVite(root) {
  return {
    name: 'lean',
    enforce: 'pre',
    resolveId: (path, importer) => (importer ? leanModule(root, importer.split('?')[0], path) : undefined),
  };
}
