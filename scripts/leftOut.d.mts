import type { Plugin } from 'esbuild';

export function leftOut(root: string): Plugin;
