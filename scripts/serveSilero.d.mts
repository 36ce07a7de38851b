import type { Plugin } from 'vite';

export declare function serveSilero(): Plugin;
