import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { bundleScript, scriptSourceForEsbuild } from '../../../scripts/scriptSource.mjs';

const repository = fileURLToPath(new URL('../../..', import.meta.url));

export interface PolicyServer {
  origin: string;
  /** What was asked for, in order. */
  asked: string[];
  close(): Promise<void>;
}

const html = `<!doctype html><title>Policy</title><link rel="icon" href="/icon.svg"><button id="start">Start</button><script src="/page.js"></script>`;

/** Serves a page with a session, and the files of `parlando/worklets`, all under one Content-Security-Policy. */
export async function servePolicy(policy: string): Promise<PolicyServer> {
  const { outputFiles } = await build({
    entryPoints: [`${repository}tests/e2e/policy/page.ts`],
    bundle: true,
    write: false,
    format: 'iife',
    target: 'es2022',
    plugins: [scriptSourceForEsbuild()],
  });
  const script = async (name: string, kind: 'worklet' | 'worker'): Promise<string> =>
    (await bundleScript(`${repository}src/core/${name}.${kind}.ts`, kind)).text;
  const files: Record<string, [type: string, text: string]> = {
    '/': ['text/html', html],
    '/icon.svg': ['image/svg+xml', '<svg xmlns="http://www.w3.org/2000/svg"/>'],
    '/page.js': ['text/javascript', outputFiles[0]!.text],
    '/sound/sound.js': ['text/javascript', await script('audio/worklets/sound', 'worklet')],
    '/sound/line.js': ['text/javascript', await script('session/line/line', 'worker')],
  };
  const asked: string[] = [];
  const server: Server = createServer(({ url = '/' }, response) => {
    asked.push(url);
    const [type, text] = files[url] ?? ['text/plain', 'not here'];
    const status = url in files ? 200 : 404;
    response.writeHead(status, {
      'content-type': type,
      'cache-control': 'max-age=60',
      ...(policy && { 'content-security-policy': policy }),
    });
    response.end(text);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    asked,
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}
