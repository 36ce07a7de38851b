// What the widget of the embed never comes to use of the components and the session that it is made of, and so need not carry: files,
// the marks and buttons of words that it does not switch on, a list of thousands of lines, and the log of the protocol. In each
// one's place is what does nothing.
import { resolve } from 'node:path';

const nothing = (name) => `export const ${name} = () => null;`;
const unused = (name) => `export class ${name} {}`;

const NO_LOG = `const none = [];
export const eventLog = () => ({ get: () => none, subscribe: () => () => {}, told() {}, sent() {} });`;

/** By their paths in `src`, without the ending. */
const LEFT_OUT = {
  'core/session/log/eventLog': NO_LOG,
  'core/session/line/openSoundSocket': nothing('openSoundSocket'),
  'core/session/own/ownDevice': nothing('ownDevice'),
  'components/KaraokeCaption/loadWordButtons': nothing('loadWordButtons'),
  'components/KaraokeCaption/HighlightMarks': unused('HighlightMarks'),
  'components/MessageComposer/AttachButton': nothing('AttachButton'),
  'components/MessageComposer/ComposerFile': nothing('ComposerFile'),
  'components/MessageComposer/Upload': unused('Upload'),
  'components/MessageComposer/problemWords': `export const problemWords = ({ code }, words) => words.notSent(code);`,
  'components/MessageComposer/refusedFile': nothing('refusedFile'),
  'components/TranscriptView/CopyButton': nothing('CopyButton'),
  'components/TranscriptView/Tools': nothing('Tools'),
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
  const texts = new Map(Object.entries(LEFT_OUT).map(([path, text]) => [resolve(root, 'src', path), text]));
  return {
    name: 'left-out',
    setup(compiler) {
      compiler.onLoad({ filter: /src\/(core|components)\/.*\.tsx?$/ }, ({ path }) => {
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
