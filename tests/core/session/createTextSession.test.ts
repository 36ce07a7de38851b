import { WebSocket } from 'ws';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { startAgent, type RunningAgent } from '../../../src/agent';
import { createTextSession } from '../../../src/core/session/createTextSession';

const quietly = { port: 0, voice: false, recognizer: false } as const;
let agent: RunningAgent | undefined;

afterEach(async () => {
  vi.unstubAllGlobals();
  await agent?.close();
});

describe('a session in text', () => {
  it.each(['given', 'the platform’s'])('talks over a WebSocket that is %s', async (which) => {
    agent = await startAgent(quietly);
    if (which !== 'given') vi.stubGlobal('WebSocket', WebSocket);
    const answers: string[] = [];
    const session = createTextSession(
      { agentId: 'local', origin: agent.origin, onAgentResponse: (text) => answers.push(text) },
      which === 'given' ? { WebSocket } : {},
    );
    await session.startSession();
    await vi.waitFor(() => expect(answers).toHaveLength(1));
    session.sendUserMessage('How much is 17 plus 4?');
    await vi.waitFor(() => expect(answers[1]).toMatch(/twenty-one/i));
    await session.endSession();
    expect(session.state.get()).toMatchObject({
      status: { name: 'ended', reason: { type: 'user' } },
      microphone: { status: 'off' },
      turns: [{ role: 'agent' }, { role: 'user' }, { role: 'agent' }],
    });
  });

  it('says where there is no WebSocket', async () => {
    vi.stubGlobal('WebSocket', undefined);
    const session = createTextSession({ agentId: 'local', origin: 'ws://127.0.0.1:9' });
    await expect(session.startSession()).rejects.toMatchObject({ code: 'websocket_missing' });
  });
});
