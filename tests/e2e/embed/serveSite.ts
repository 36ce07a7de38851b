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
  /** Whether the two lines are in the pages. */
  hasLines: boolean;
  /** What is not to be had at the moment, by its path. */
  readonly broken: Set<string>;
  close(): Promise<void>;
}

/**
 * Serves the pages beside this file, with two lines pasted in where each of them says `<!-- widget -->`: what a site owner does. The
 * embed is served from the same site, as it is published; from another host where a page says so; and once more below `/copy`.
 *
 * @param element The second line.
 * @param headers Of a page, by its name.
 */
export async function serveSite(
  element: string,
  headers: Record<string, Record<string, string>> = {},
): Promise<Site> {
  const { files } = await bundleEmbed(repository);
  const script = (folder: string): string => `<script type="module" src="${folder}/embed.js"></script>`;
  const asked: string[] = [];
  const broken = new Set<string>();

  async function read(path: string): Promise<string> {
    if (broken.has(path)) throw new Error(`${path} is not to be had.`);
    const ours = /^\/(?:embed|copy)\/(.+)$/.exec(path);
    if (ours) return files.get(ours[1]!)!;
    if (path === '/bootstrap.css')
      return readFile(join(repository, 'node_modules/bootstrap/dist/css/bootstrap.min.css'), 'utf8');
    const page = await readFile(join(pages, path), 'utf8');
    if (!site.hasLines) return page;
    return page
      .replace('<!-- widget -->', `${script('/embed')}\n${element}`)
      .replace(
        '<!-- widget inline -->',
        `${script('/embed')}\n${element.replace(/\w /, '$&variant="inline" ')}`,
      )
      .replace('<!-- widget of another host -->', `${script(`${siteOf('localhost')}/embed`)}\n${element}`)
      .replace('<!-- its script again -->', `${script('/embed')}\n${script('/copy')}`);
  }

  const server: Server = createServer((request, response) => {
    const { pathname } = new URL(request.url!, 'http://site');
    const anyone = { 'access-control-allow-origin': '*' };
    asked.push(pathname);
    // The policy of the page is on the Worker's file too.
    const more =
      headers[pathname] ?? (pathname.endsWith('/line.js') ? headers['/embed/worklets/line.js'] : {});
    read(pathname).then(
      (text) => {
        const type = TYPES[extname(pathname)] ?? 'text/plain';
        response.writeHead(200, { 'content-type': `${type}; charset=utf-8`, ...anyone, ...more }).end(text);
      },
      () => {
        const status = pathname === '/favicon.ico' ? 204 : broken.has(pathname) ? 503 : 404;
        response.writeHead(status, anyone).end();
      },
    );
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const siteOf = (host: string): string => `http://${host}:${(server.address() as AddressInfo).port}`;
  const site: Site = {
    asked,
    broken,
    hasLines: true,
    origin: siteOf('127.0.0.1'),
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
  return site;
}
