// What takes React's place in the embed, and in its tests: the same for Vite and for esbuild.
import { fileURLToPath } from 'node:url';

const ours = (name) => fileURLToPath(new URL(`../src/embed/preact/${name}.ts`, import.meta.url));

/** By the name of what is imported. */
export const PREACT = {
  react: ours('react'),
  'react-dom/client': ours('client'),
  'react/jsx-runtime': ours('jsxRuntime'),
};

/** For Vite's `resolve.alias`, which also takes the beginning of a name. */
export const preactAliases = aliases(PREACT);

/** @param {Record<string, string>} names */
export function aliases(names) {
  return Object.entries(names).map(([name, replacement]) => ({ find: new RegExp(`^${name}$`), replacement }));
}
