// What the widget of the embed never comes to use of the components that it is made of, and so need not carry: files, the marks and
// buttons of words that it does not switch on, and a list of thousands of lines. In each one's place is what does nothing.
import { resolve } from 'node:path';

const COMPONENTS = 'src/components';
const nothing = (name) => `export const ${name} = () => null;`;
const unused = (name) => `export class ${name} {}`;

/** By their paths, without the ending. */
const LEFT_OUT = {
  'KaraokeCaption/WordButtons': unused('WordButtons'),
  'KaraokeCaption/HighlightMarks': unused('HighlightMarks'),
  'MessageComposer/AttachButton': nothing('AttachButton'),
  'MessageComposer/ComposerFile': nothing('ComposerFile'),
  'MessageComposer/Upload': unused('Upload'),
  'MessageComposer/problemWords': `export const problemWords = ({ code }, words) => words.notSent(code);`,
  'MessageComposer/refusedFile': nothing('refusedFile'),
  'TranscriptView/CopyButton': nothing('CopyButton'),
  'TranscriptView/Tools': nothing('Tools'),
};

/** A list whose lines are all in the page: the widget keeps no more than fit there. */
const PLAIN_LIST = `
import { createElement } from 'preact';
export function Virtualizer({ as, item, data, children }) {
  const lines = data.map((line, index) => createElement(item, { key: index, index, style: {} }, children(line, index)));
  return createElement(as, { style: {} }, lines);
}`;

/** For esbuild. @param {string} root @returns {import('esbuild').Plugin} */
export function leftOut(root) {
  const texts = new Map(
    Object.entries(LEFT_OUT).map(([path, text]) => [resolve(root, COMPONENTS, path), text]),
  );
  return {
    name: 'left-out',
    setup(compiler) {
      compiler.onLoad({ filter: /src\/components\/.*\.tsx?$/ }, ({ path }) => {
        const contents = texts.get(path.replace(/\.tsx?$/, ''));
        return contents === undefined ? undefined : { contents, loader: 'js' };
      });
      compiler.onResolve({ filter: /^virtua$/ }, () => ({ path: 'virtua', namespace: 'left-out' }));
      compiler.onLoad({ filter: /.*/, namespace: 'left-out' }, () => ({
        contents: PLAIN_LIST,
        loader: 'js',
        resolveDir: root,
      }));
    },
  };
}
