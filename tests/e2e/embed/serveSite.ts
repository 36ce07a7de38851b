import { readFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { bundleEmbed } from '../../../scripts/bundleEmbed.mjs';

const repository = fileURLToPath(new URL('../../..', import.meta.url));
const pages = fileURLToPath(new URL('pages', import.meta.url));

const TYPES: Record<string, string> = { '.css': 'text/css', '.html': 'text/html', '.js': 'text/javascript' };

/** As strict as the documentation says that it may be. */
export const STRICT_POLICY = (agent: string): string =>
  [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "worker-src 'self'",
    `connect-src 'self' ${agent}`,
    "require-trusted-types-for 'script'",
    'trusted-types parlando',
  ].join('; ');

export interface Site {
  origin: string;
  /** Whatever was asked for. */
  asked: string[];
  close(): Promise<void>;
}

/**
 * Serves the pages beside this file, with two lines pasted in where each of them says `<!-- widget -->`: what a site owner does. The
 * embed is served from the same site, as it is published; from another host where a page says so.
 *
 * @param element The second line.
 * @param headers Of a page, by its name.
 */
export async function serveSite(
  element: string,
  headers: Record<string, Record<string, string>> = {},
): Promise<Site> {
  const { files } = await bundleEmbed(repository);
  const pasted = (host: string): string =>
    `<script type="module" src="${host}/embed/embed.js"></script>\n${element}`;
  const asked: string[] = [];

  async function read(path: string): Promise<string> {
    const ours = /^\/embed\/(.+)$/.exec(path);
    if (ours) return files.get(ours[1]!)!;
    if (path === '/bootstrap.css')
      return readFile(join(repository, 'node_modules/bootstrap/dist/css/bootstrap.min.css'), 'utf8');
    return (await readFile(join(pages, path), 'utf8'))
      .replace('<!-- widget -->', pasted(''))
      .replace('<!-- widget of another host -->', pasted(`http://localhost:${portOf(server)}`));
  }

  const server: Server = createServer((request, response) => {
    const { pathname } = new URL(request.url!, 'http://site');
    asked.push(pathname);
    // The policy of the page is on the Worker's file too.
    const more =
      headers[pathname] ?? (pathname.endsWith('/line.js') ? headers['/embed/worklets/line.js'] : {});
    read(pathname).then(
      (text) => {
        const type = TYPES[extname(pathname)] ?? 'text/plain';
        const anyone = { 'access-control-allow-origin': '*' };
        response.writeHead(200, { 'content-type': `${type}; charset=utf-8`, ...anyone, ...more }).end(text);
      },
      () => response.writeHead(pathname === '/favicon.ico' ? 204 : 404).end(),
    );
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    asked,
    origin: `http://127.0.0.1:${portOf(server)}`,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}

function portOf(server: Server): number {
  return (server.address() as AddressInfo).port;
}
