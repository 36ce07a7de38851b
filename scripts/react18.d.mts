import type { Plugin } from 'vite';

export declare function setUpReact18(root: string): Promise<void>;
export declare function fromPackedPackage(root: string): Plugin;
