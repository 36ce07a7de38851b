import { describe, expect, it } from 'vitest';
import { connectTarget } from '../../../src/core/session/connectTarget';
import type { SessionOptions } from '../../../src/core/session/SessionOptions';

const { signal } = new AbortController();
const urlOf = async (options: SessionOptions): Promise<string> => (await connectTarget(options, signal)).url;
const ours = 'source=parlando&version=0.1.0';

describe('where to connect', () => {
  it.each<[SessionOptions, string]>([
    [{ agentId: 'a' }, `wss://api.elevenlabs.io/v1/convai/conversation?agent_id=a&${ours}`],
    [
      { agentId: 'a b/ü&x', environment: 'staging' },
      `wss://api.elevenlabs.io/v1/convai/conversation?agent_id=a+b%2F%C3%BC%26x&${ours}&environment=staging`,
    ],
    [
      { agentId: 'a', origin: 'ws://127.0.0.1:8765' },
      `ws://127.0.0.1:8765/v1/convai/conversation?agent_id=a&${ours}`,
    ],
    [{ agentId: 'a', origin: 'https://x.test/' }, `wss://x.test/v1/convai/conversation?agent_id=a&${ours}`],
    [{ signedUrl: 'wss://x.test/talk' }, `wss://x.test/talk?${ours}`],
    [
      {
        agentId: 'a',
        origin: 'ws://elsewhere.test',
        signedUrl: 'wss://x.test/talk?agent_id=b&sig=A~b%20c+d/=',
      },
      `wss://x.test/talk?agent_id=b&sig=A~b%20c+d/=&${ours}`,
    ],
  ])('%j', async (options, url) => {
    expect(await urlOf(options)).toBe(url);
  });

  it('speaks the protocol’s own subprotocol', async () => {
    expect((await connectTarget({ agentId: 'a' }, signal)).protocols).toEqual(['convai']);
  });

  it('asks for a signed URL anew each time, with the signal', async () => {
    const asked: AbortSignal[] = [];
    const signedUrl = (context: { signal: AbortSignal }): Promise<string> => {
      asked.push(context.signal);
      return Promise.resolve(`wss://x.test/${asked.length}`);
    };
    expect(await urlOf({ signedUrl })).toBe(`wss://x.test/1?${ours}`);
    expect(await urlOf({ signedUrl })).toBe(`wss://x.test/2?${ours}`);
    expect(asked).toEqual([signal, signal]);
  });

  it('is nowhere without an agent', async () => {
    await expect(urlOf({})).rejects.toMatchObject({ code: 'invalid_option', details: { option: 'agentId' } });
  });
});
