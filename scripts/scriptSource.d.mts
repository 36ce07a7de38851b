import type { Plugin as EsbuildPlugin } from 'esbuild';
import type { Plugin as VitePlugin } from 'vite';

export function bundleScript(
  file: string,
  kind: 'worklet' | 'worker' | 'node',
  minify?: boolean,
): Promise<{ text: string; inputs: string[] }>;
export function scriptSourceForEsbuild(): EsbuildPlugin;
export function scriptSourceForVite(): VitePlugin;
