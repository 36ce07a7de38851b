import { defineConfig, type ViteUserConfig } from 'vitest/config';
import { scriptSourceForVite } from '../scripts/scriptSource.mjs';

const config: ViteUserConfig = defineConfig({
  plugins: [scriptSourceForVite() as never],
  test: {
    root: new URL('..', import.meta.url).pathname,
    include: ['bench/**/*.measure.ts'],
    environment: 'node',
    fileParallelism: false,
    testTimeout: 7_200_000,
    hookTimeout: 120_000,
  },
});

export default config;
