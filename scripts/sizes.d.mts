export interface Size {
  what: string;
  bytes: number;
  budget: number;
}
export interface Bundle {
  bytes: number;
  exports: string[];
  inputs: string[];
}
export function sizes(root: string, from: 'src' | 'dist'): Promise<Size[]>;
export function bundle(root: string, contents: string): Promise<Bundle>;
