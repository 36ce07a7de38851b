// What takes React's place in the embed, and in its tests: the same for Vite and for esbuild.

/** By the name of what is imported. */
export const PREACT = {
  react: 'preact/compat',
  'react-dom': 'preact/compat',
  'react-dom/client': 'preact/compat/client',
  'react-dom/test-utils': 'preact/test-utils',
  'react/jsx-runtime': 'preact/jsx-runtime',
  'react/jsx-dev-runtime': 'preact/jsx-dev-runtime',
};

/** For Vite's `resolve.alias`, which also takes the beginning of a name. */
export const preactAliases = Object.entries(PREACT).map(([name, replacement]) => ({
  find: new RegExp(`^${name}$`),
  replacement,
}));
