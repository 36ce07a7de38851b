import { once } from 'node:events';
import { createServer, type IncomingMessage, request, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { bundlePage } from '../../examples/signed-url/bundlePage.mjs';
import { signedUrlServer } from '../../examples/signed-url/signedUrlServer.mjs';

const KEY = 'sk-very-secret';
const servers: Server[] = [];

afterEach(() => {
  for (const server of servers.splice(0)) server.close();
});

async function listen(server: Server): Promise<string> {
  servers.push(server.listen(0, '127.0.0.1'));
  await once(server, 'listening');
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

/** The example's server, before a service that answers so. */
async function start(status: number, body: string): Promise<{ origin: string; asked: IncomingMessage[] }> {
  const asked: IncomingMessage[] = [];
  const service = await listen(
    createServer((incoming, response) => {
      asked.push(incoming);
      response.writeHead(status, { 'content-type': 'application/json' }).end(body);
    }),
  );
  const files = { '/': { type: 'text/html', body: 'the page' } };
  return { asked, origin: await listen(signedUrlServer({ apiKey: KEY, agentId: 'a b', service, files })) };
}

describe('the server with a key', () => {
  it('asks the service with it, and gives the page the signed URL alone', async () => {
    const { origin, asked } = await start(200, '{"signed_url":"wss://agent.test/talk?token=1","other":2}');
    const response = await fetch(`${origin}/signed-url`);
    expect(response.status).toBe(200);
    expect(response.headers.get('cache-control')).toBe('no-store');
    expect(await response.json()).toEqual({ signedUrl: 'wss://agent.test/talk?token=1' });
    expect(asked).toHaveLength(1);
    expect(asked[0]!.url).toBe('/v1/convai/conversation/get-signed-url?agent_id=a+b');
    expect(asked[0]!.headers['xi-api-key']).toBe(KEY);
  });

  it.each([
    [401, `{"detail":"bad key ${KEY}"}`, /ELEVENLABS_API_KEY/],
    [404, '{}', /ELEVENLABS_AGENT_ID/],
    [429, '{}', /too many/],
    [500, 'Internal error', /HTTP 500/],
    [200, '{"signed_url":7}', /no signed URL/],
    [200, 'null', /no signed URL/],
  ])('says in words what the service has against it: %i %s', async (status, body, words) => {
    const { origin } = await start(status, body);
    const response = await fetch(`${origin}/signed-url`);
    expect(response.status).toBe(502);
    const text = await response.text();
    expect(text).not.toContain(KEY);
    expect(JSON.parse(text)).toEqual({
      error: { message: expect.stringMatching(words), serviceStatus: status },
    });
  });

  it('says that the service cannot be reached', async () => {
    const service = await listen(createServer());
    servers.pop()!.close();
    const origin = await listen(signedUrlServer({ apiKey: KEY, agentId: 'a', service }));
    const response = await fetch(`${origin}/signed-url`);
    expect(response.status).toBe(502);
    expect(await response.json()).toEqual({
      error: { message: expect.stringContaining('could not be reached') },
    });
  });

  it.each([
    ['a page elsewhere', { 'sec-fetch-site': 'cross-site' }],
    ['another name for this machine', { host: 'evil.test' }],
  ])('spends nothing on %s', async (_, headers) => {
    const { origin, asked } = await start(200, '{"signed_url":"wss://agent.test"}');
    const asking = request(`${origin}/signed-url`, { headers }).end();
    const [response] = (await once(asking, 'response')) as [IncomingMessage];
    response.resume();
    expect(response.statusCode).toBe(403);
    expect(asked).toEqual([]);
  });

  it('gives its page, and nothing that is not there', async () => {
    const { origin } = await start(200, '{}');
    expect(await (await fetch(origin)).text()).toBe('the page');
    expect((await fetch(`${origin}/package.json`)).status).toBe(404);
    expect((await fetch(`${origin}/signed-url`, { method: 'POST' })).status).toBe(405);
  });
});

it('the page is bundled, with all that it names', async () => {
  const files = await bundlePage();
  expect(Object.keys(files)).toEqual(expect.arrayContaining(['/', '/page.js', '/page.css']));
  expect(Object.values(files).every(({ body }) => !body.toString().includes('xi-api-key'))).toBe(true);
});
