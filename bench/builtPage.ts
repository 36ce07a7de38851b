import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { build, preview } from 'vite';
import { scriptSourceForVite } from '../scripts/scriptSource.mjs';

/** A page of the bench's, as its visitors get it. */
export interface BuiltPage {
  origin: string;
  close(): Promise<void>;
}

const built = new Map<string, Promise<string>>();

/** Folders of pages. */
const ROOTS = { page: 'page', transcript: 'transcript', stage: '../tests/e2e/page' };
type PageName = keyof typeof ROOTS;

/** Builds a page for production, once in a process, and serves it on this machine alone. */
export async function serveBuilt(name: PageName): Promise<BuiltPage> {
  const building = built.get(name) ?? buildPage(name);
  built.set(name, building);
  // One that failed is tried again.
  building.catch(() => built.delete(name));
  const outDir = await building;
  const site = await preview({
    configFile: false,
    root: rootOf(name),
    build: { outDir },
    preview: { host: '127.0.0.1', port: 0 },
    logLevel: 'error',
  });
  const { port } = site.httpServer.address() as { port: number };
  return { origin: `http://127.0.0.1:${port}`, close: () => site.close() };
}

async function buildPage(name: PageName): Promise<string> {
  const outDir = fileURLToPath(new URL(`../node_modules/.cache/parlando/bench-${name}`, import.meta.url));
  // Whoever runs this has told that it tests, and React would be the one for development.
  const { NODE_ENV } = process.env;
  process.env['NODE_ENV'] = 'production';
  await build({
    configFile: false,
    root: rootOf(name),
    base: './',
    plugins: [scriptSourceForVite(), react()],
    logLevel: 'error',
    // A worklet that is inlined would be a `data:` address.
    build: { outDir, emptyOutDir: true, assetsInlineLimit: 0 },
  }).finally(() => (process.env['NODE_ENV'] = NODE_ENV));
  return outDir;
}

function rootOf(name: PageName): string {
  return fileURLToPath(new URL(ROOTS[name], import.meta.url));
}
