// In the embed the Worker and the worklet are files beside it, and their text is in none of its modules: it names them.
import { basename, join } from 'node:path';
import { bundleScript } from './scriptSource.mjs';

/** By the names of their files, their sources. */
const SCRIPTS = {
  line: ['src/core/session/line/line.worker.ts', 'worker'],
  sound: ['src/core/audio/worklets/sound.worklet.ts', 'worklet'],
};

/** Where imports lead that stay what they are, from `widget.js`. */
const BESIDE = {
  'line.worker': './worklets/line.js',
  // Not in the folder that a site owner copies.
  texts: '../embed-scripts.js',
};

/** The files, by their paths beside the embed. @param {string} root @returns {Promise<[string, string][]>} */
export function embedScripts(root) {
  return Promise.all(
    Object.entries(SCRIPTS).map(async ([name, [file, kind]]) => {
      const { text } = await bundleScript(join(root, file), kind);
      return [`worklets/${name}.js`, text];
    }),
  );
}

/** The same as text, for an application with a build of its own. @param {Map<string, string>} files */
export function scriptTexts(files) {
  const names = Object.keys(SCRIPTS);
  return names
    .map((name) => `export const ${name}=${JSON.stringify(files.get(`worklets/${name}.js`))};`)
    .join('\n');
}

/** For esbuild. @returns {import('esbuild').Plugin} */
export function scriptsBeside() {
  const name = 'scripts-beside';
  return {
    name,
    setup(compiler) {
      compiler.onResolve({ filter: /\?work(er|let)$/ }, ({ path }) => ({
        path: basename(path).split('.')[0],
        namespace: name,
      }));
      compiler.onLoad({ filter: /./, namespace: name }, ({ path }) => ({ contents: path, loader: 'text' }));
      compiler.onResolve({ filter: /\/[\w.]+$/ }, ({ path, kind }) => {
        const beside = kind === 'dynamic-import' && BESIDE[basename(path)];
        return beside ? { path: beside, external: true } : undefined;
      });
    },
  };
}
