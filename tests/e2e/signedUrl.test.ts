import { once } from 'node:events';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { bundlePage } from '../../examples/signed-url/bundlePage.mjs';
import { signedUrlServer, type SignedUrlServerOptions } from '../../examples/signed-url/signedUrlServer.mjs';
import { type RunningAgent, startAgent } from '../../src/agent/startAgent';
import { type OpenedPage, openPage } from './harness/openPage';
import { recorded } from './harness/speech';
import { answers } from './harness/talk';

const KEY = 'a-very-secret-key';

/** So long a pause of a room, in which a microphone hears a little: one that hears nothing at all is a problem, and told. */
const room = (ms: number): Int16Array => Int16Array.from({ length: ms * 16 }, (_, i) => (i % 16) - 8);

let files: NonNullable<SignedUrlServerOptions['files']>;
let agent: RunningAgent | undefined;
let server: Server | undefined;
let opened: OpenedPage | undefined;

beforeAll(async () => {
  files = await bundlePage();
});

afterEach(async () => {
  await opened?.close();
  server?.close();
  await agent?.close();
  opened = server = agent = undefined;
});

/** The example's page from the example's server, whose service is an agent that takes signed URLs alone. */
async function openExample(microphone: readonly (Int16Array | number)[]): Promise<OpenedPage> {
  agent = await startAgent({
    port: 0,
    requireSignedUrl: true,
    firstMessage: 'Good to hear you.',
    brain: answers('It is all you need.'),
  });
  const service = agent.url.replace(/\/$/, '');
  server = signedUrlServer({ apiKey: KEY, agentId: 'guide', service, files }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  opened = await openPage({ origin: `http://127.0.0.1:${port}/`, microphone });
  return opened;
}

const talk = (): ReturnType<OpenedPage['page']['locator']> => opened!.page.locator('.parlando-talk');

describe('the example with a signed URL', () => {
  it('talks with a private agent: the page starts, hears the agent, is heard and is answered', async () => {
    const said = await recorded('rms-what-can-you-do');
    const { page, complaints, foreignRequests } = await openExample([room(4000), said, room(30_000)]);
    const asked: string[] = [];
    const lines: string[] = [];
    page.on('request', (request) => asked.push(`${new URL(request.url()).pathname} ${request.method()}`));
    page.on('websocket', (socket) => lines.push(socket.url()));
    await talk().click();
    await page.getByText('Good to hear you.').first().waitFor();
    await page.getByText('It is all you need.').first().waitFor();
    expect(asked.filter((request) => request.startsWith('/signed-url'))).toEqual(['/signed-url GET']);
    expect(await page.content()).not.toContain(KEY);
    expect(lines.join()).not.toContain(KEY);
    expect(await page.getByRole('alert').allInnerTexts()).toEqual([]);
    expect(complaints).toEqual([]);
    expect(foreignRequests).toEqual([]);
    await talk().click();
    await page.waitForSelector('[data-state="ended"]');
  });
});
