import { once } from 'node:events';
import { request } from 'node:http';
import { describe, expect, it } from 'vitest';
import WebSocket from 'ws';
import { HandClock } from './fakes/HandClock';
import { agentWith, clientOf, talkTo, urlOf } from './fakes/localAgent';
import { ToneVoice } from './fakes/ToneVoice';

/** What an upgrade with these headers is answered with. */
function statusOf(url: string, headers: Record<string, string>): Promise<number | undefined> {
  const socket = new WebSocket(url, { headers });
  return new Promise((resolve) => {
    socket.once('open', () => {
      socket.terminate();
      resolve(101);
    });
    socket.once('unexpected-response', (_, response) => {
      response.resume();
      resolve(response.statusCode);
    });
    socket.on('error', () => undefined);
  });
}

async function get(
  url: string,
  headers: Record<string, string> = {},
): Promise<{ status: number | undefined; allowed: string | undefined; body: Record<string, unknown> }> {
  const sent = request(url, { headers }).end();
  const [response] = (await once(sent, 'response')) as [import('node:http').IncomingMessage];
  let text = '';
  for await (const part of response) text += String(part);
  return {
    status: response.statusCode,
    allowed: response.headers['access-control-allow-origin'],
    body: JSON.parse(text) as Record<string, unknown>,
  };
}

describe('the door of the agent', () => {
  it.each([
    ['no origin, as programs have it', {}, 101],
    ['a page of localhost', { origin: 'http://localhost:5173' }, 101],
    ['a page of 127.0.0.1', { origin: 'https://127.0.0.1:1' }, 101],
    ['a page of [::1]', { origin: 'http://[::1]:3000' }, 101],
    ['an origin that was let in', { origin: 'https://friend.test' }, 101],
    ['a page of another site', { origin: 'https://evil.test' }, 403],
    ['a name that only begins like ours', { origin: 'http://localhost.evil.test' }, 403],
    ['a page without an origin of its own', { origin: 'null' }, 403],
    ['a foreign name that points here', { host: 'evil.test' }, 403],
  ])('answers %s', async (_, headers, status) => {
    const agent = await agentWith({ allowOrigins: ['https://friend.test'] });
    expect(await statusOf(urlOf(agent), headers as Record<string, string>)).toBe(status);
    const answer = await get(agent.url, headers);
    expect(answer.status).toBe(status === 101 ? 200 : 403);
  });

  it('knows one path for conversations', async () => {
    const agent = await agentWith();
    expect(await statusOf(`${agent.origin}/v1/other?agent_id=a`, {})).toBe(404);
  });

  it('echoes the subprotocol when it is offered, and does without', async () => {
    const agent = await agentWith();
    const offering = await clientOf(agent, { protocols: ['other', 'convai'] }).open();
    expect(offering.socket.protocol).toBe('convai');
    const plain = await clientOf(agent, { protocols: [] }).open();
    expect(plain.socket.protocol).toBe('');
  });

  it('tells a page of this machine who hears, speaks and thinks', async () => {
    const agent = await agentWith({ voice: new ToneVoice() });
    const { body, allowed } = await get(agent.url, { origin: 'http://localhost:5173' });
    expect(body).toMatchObject({ agent: 'parlando', hears: null, speaks: 'a tone', thinks: 'a line' });
    expect(allowed).toBe('http://localhost:5173');
    expect(agent).toMatchObject({ hears: undefined, speaks: 'a tone', thinks: 'a line' });
  });

  it('closes with 1008 when the URL names no agent', async () => {
    const client = clientOf(await agentWith(), { query: 'x=1' });
    await client.next('error');
    expect(await client.end()).toEqual({ code: 1008, reason: 'The URL needs agent_id.' });
  });

  it('says in one sentence that a port is taken, and steps over it when it may', async () => {
    const first = await agentWith();
    await expect(agentWith({ port: first.port })).rejects.toThrow(`Port ${first.port} is taken`);
    const second = await agentWith({ port: first.port, portTries: 20 });
    expect(second.port).toBeGreaterThan(first.port);
  });

  it('hangs up on everybody when it stops, also twice', async () => {
    const agent = await agentWith();
    const client = await talkTo(agent);
    await Promise.all([agent.close(), agent.close()]);
    expect((await client.end()).code).toBe(1001);
    await expect(get(agent.url)).rejects.toThrow();
  });
});

describe('a signed URL', () => {
  const path = 'v1/convai/conversation/get-signed-url?agent_id=a%20b';

  it('lets one connection in where no other may come in', async () => {
    const agent = await agentWith({ requireSignedUrl: true });
    const stranger = await clientOf(agent).begin();
    await stranger.next('error');
    expect((await stranger.end()).code).toBe(1008);

    const { body } = await get(agent.url + path);
    const url = new URL(body.signed_url as string);
    expect(url.origin).toBe(agent.origin);
    expect(url.searchParams.get('agent_id')).toBe('a b');
    const guest = await clientOf(agent, { query: url.search.slice(1) }).begin();
    await guest.next('conversation_initiation_metadata');
    const again = await clientOf(agent, { query: url.search.slice(1) }).begin();
    expect(await again.end()).toEqual({ code: 1008, reason: 'This signed URL is unknown, used or expired.' });
  });

  it('expires', async () => {
    const clock = new HandClock();
    const agent = await agentWith({ clock, signedUrlLifeMs: 1000 });
    const fresh = (await get(agent.url + path)).body.signed_url as string;
    const stale = (await get(agent.url + path)).body.signed_url as string;
    clock.move(999);
    const early = await clientOf(agent, { query: new URL(fresh).search.slice(1) }).begin();
    await early.next('conversation_initiation_metadata');
    clock.move(1);
    const late = await clientOf(agent, { query: new URL(stale).search.slice(1) }).begin();
    expect((await late.end()).code).toBe(1008);
    clock.move(60_000);
  });

  it('is not given without an agent, and not to POST', async () => {
    const agent = await agentWith();
    expect((await get(`${agent.url}v1/convai/conversation/get-signed-url`)).status).toBe(422);
    expect((await fetch(agent.url + path, { method: 'POST' })).status).toBe(405);
    expect((await get(`${agent.url}nothing`)).status).toBe(404);
  });
});
