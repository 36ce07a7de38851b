import { describe, expect, it } from 'vitest';
import { askAddress, connectTarget } from '../../../src/core/session/connectTarget';
import type { SessionOptions, SignedUrlContext } from '../../../src/core/session/SessionOptions';
import type { Target } from '../../../src/core/transport/Transport';

const { signal } = new AbortController();
const targetOf = async (options: SessionOptions): Promise<Target> =>
  connectTarget(options, await askAddress(options, { attempt: 1, reason: 'start', signal }));
const urlOf = async (options: SessionOptions): Promise<string> => (await targetOf(options)).url;
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
    [
      { agentId: 'a', origin: 'https://x.test/proxy/' },
      `wss://x.test/proxy/v1/convai/conversation?agent_id=a&${ours}`,
    ],
    [
      { agentId: 'a', origin: 'ws://x.test/proxy?key=1' },
      `ws://x.test/proxy/v1/convai/conversation?key=1&agent_id=a&${ours}`,
    ],
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

  it('speaks the protocol’s own subprotocol, and those of a proxy after it', async () => {
    expect((await targetOf({ agentId: 'a' })).protocols).toEqual(['convai']);
    expect((await targetOf({ agentId: 'a', protocols: ['bearer.x'] })).protocols).toEqual([
      'convai',
      'bearer.x',
    ]);
  });

  it('calls one’s own server as it is, without a subprotocol', async () => {
    const onPrem = { url: 'wss://mine.test/convai/conversation?x=1' };
    expect(await targetOf({ agentId: 'a', environment: 'e', onPrem })).toEqual({
      url: onPrem.url,
      protocols: [],
    });
  });

  it('asks for a signed URL anew each time, and says what for', async () => {
    const asked: unknown[] = [];
    const signedUrl = (context: SignedUrlContext): Promise<string> => {
      asked.push(context);
      return Promise.resolve(`wss://x.test/${asked.length}`);
    };
    expect(await urlOf({ signedUrl })).toBe(`wss://x.test/1?${ours}`);
    expect(await urlOf({ signedUrl })).toBe(`wss://x.test/2?${ours}`);
    expect(asked[0]).toEqual({ attempt: 1, reason: 'start', signal });
  });
});
