import type { Plugin as EsbuildPlugin } from 'esbuild';
import type { Plugin as VitePlugin } from 'vite';

export function forShadow(css: string): string;
export function shadowStylesForEsbuild(): EsbuildPlugin;
export function shadowStylesForVite(): VitePlugin;
