import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { createServer } from 'vite';
import { scriptSourceForVite } from '../../../scripts/scriptSource.mjs';

const repository = fileURLToPath(new URL('../../..', import.meta.url));

/** Serves a folder's page from source, on this machine alone. */
export async function servePage(
  root: string,
  define: Record<string, string> = {},
): Promise<{ origin: string; close(): Promise<void> }> {
  const server = await createServer({
    configFile: false,
    root,
    // One for each: a page of another root would do away with what is in it.
    cacheDir: `${repository}node_modules/.cache/vite-e2e-${basename(root)}`,
    plugins: [scriptSourceForVite(), react()],
    define,
    logLevel: 'error',
    optimizeDeps: { include: ['react', 'react-dom/client', '@elevenlabs/client'] },
    server: { host: '127.0.0.1', port: 0, fs: { allow: [repository] }, hmr: false, watch: null },
  });
  await server.listen();
  const { port } = server.httpServer!.address() as { port: number };
  return { origin: `http://127.0.0.1:${port}`, close: () => server.close() };
}
