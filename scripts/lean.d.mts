import type { Plugin } from 'esbuild';
import type { Plugin as VitePlugin } from 'vite';

export function leanModule(root: string, importer: string, path: string): string | undefined;
export function leanForEsbuild(root: string): Plugin;
export function leanForVite(root: string): VitePlugin;
