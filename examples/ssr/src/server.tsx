import { readdirSync, readFileSync } from 'node:fs';
import { createServer, type ServerResponse } from 'node:http';
import { extname } from 'node:path';
import { renderToPipeableStream } from 'react-dom/server';
import { Page } from './Page';

const port = Number(process.env['PORT'] ?? 3000);
const agentOrigin = process.env['AGENT_ORIGIN'] ?? 'ws://127.0.0.1:8765';

const headers = {
  'content-security-policy': [
    "default-src 'none'",
    "script-src 'self'",
    "worker-src 'self'",
    "style-src 'self'",
    "img-src 'self'",
    `connect-src ${agentOrigin}`,
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
    "require-trusted-types-for 'script'",
    'trusted-types parlando',
  ].join('; '),
  'permissions-policy': 'microphone=(self)',
  'x-content-type-options': 'nosniff',
};

const TYPES: Record<string, string> = {
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
};
const folder = new URL('public/', import.meta.url);
const files = new Map(
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => extname(name) in TYPES)
    .map((name) => [`/${name.replaceAll('\\', '/')}`, readFileSync(new URL(name, folder))]),
);

function sendPage(response: ServerResponse): void {
  const { pipe } = renderToPipeableStream(<Page agentOrigin={agentOrigin} />, {
    bootstrapModules: ['/client.js'],
    onShellReady() {
      response.writeHead(200, { ...headers, 'content-type': 'text/html; charset=utf-8' });
      pipe(response);
    },
    onShellError(error) {
      console.error(error);
      response.writeHead(500, headers).end('The page could not be made.');
    },
  });
}

const server = createServer(({ url = '/' }, response) => {
  const { pathname } = new URL(url, 'http://localhost');
  const file = files.get(pathname);
  if (pathname === '/') sendPage(response);
  else if (file) {
    const type = TYPES[extname(pathname)]!;
    response.writeHead(200, { ...headers, 'content-type': type, 'cache-control': 'max-age=60' }).end(file);
  } else response.writeHead(404, headers).end();
});

server.listen(port, '127.0.0.1', () => console.log(`Open http://127.0.0.1:${port}/ and talk.`));
