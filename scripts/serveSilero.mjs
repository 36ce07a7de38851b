// The files of the Silero voice detector in one folder, as a user's server has them.
import { readFile } from 'node:fs/promises';
import { extname } from 'node:path';
import { fileURLToPath } from 'node:url';

const dist = (name) => fileURLToPath(new URL(`../node_modules/${name}/dist/`, import.meta.url));
const TYPES = { '.js': 'text/javascript', '.mjs': 'text/javascript', '.wasm': 'application/wasm' };

/**
 * A Vite plugin that serves them under `/silero/`, straight from node_modules.
 * @returns {import('vite').Plugin}
 */
export function serveSilero() {
  return {
    name: 'serve-silero',
    configureServer(server) {
      server.middlewares.use('/silero/', (request, response) => {
        const name = new URL(request.url, 'http://localhost').pathname.slice(1);
        const folder = name.startsWith('ort-') ? dist('onnxruntime-web') : dist('@ricky0123/vad-web');
        readFile(folder + name.replaceAll('/', '')).then(
          (bytes) =>
            response.setHeader('Content-Type', TYPES[extname(name)] ?? 'application/octet-stream').end(bytes),
          () => response.writeHead(404).end(),
        );
      });
    },
  };
}
