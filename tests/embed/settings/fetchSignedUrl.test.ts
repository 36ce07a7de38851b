import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { attributes } from '../../../src/embed/settings/attributes';
import { sessionOptions } from '../../../src/embed/settings/sessionOptions';
import { defaults } from './defaults';

const ANSWERS: Record<string, [number, string]> = {
  '/text': [200, 'wss://example.com/a?token=1\n'],
  '/json': [200, '{"signed_url":"wss://example.com/b"}'],
  '/camel': [200, '{"signedUrl":"wss://example.com/c"}'],
  '/no': [403, 'no'],
};

let server: Server;
let origin = '';

beforeAll(async () => {
  server = createServer(({ url }, response) => {
    const [status, body] = ANSWERS[url!]!;
    response.writeHead(status).end(body);
  }).listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});

afterAll(() => void server.close());

/** What the session gets when it asks for its address. */
async function ask(path: string): Promise<string> {
  const { signedUrl } = sessionOptions({
    ...defaults,
    signedUrl: attributes.signedUrl.read(`${origin}${path}`),
  });
  if (typeof signedUrl !== 'function') throw new Error('It is not asked for.');
  return signedUrl({ attempt: 1, reason: 'start', signal: new AbortController().signal });
}

it('takes the signed address from text and from JSON', async () => {
  expect(await ask('/text')).toBe('wss://example.com/a?token=1');
  expect(await ask('/json')).toBe('wss://example.com/b');
  expect(await ask('/camel')).toBe('wss://example.com/c');
});

it('fails where the server refuses', async () => {
  await expect(ask('/no')).rejects.toThrow(/\/no answered 403/);
});
