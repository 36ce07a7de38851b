import { afterEach, expect, it, vi } from 'vitest';
import { WebSocket } from 'ws';
import { type RunningAgent, startAgent } from '../../../../src/agent/startAgent';
import { script } from '../../../../src/agent/script/Script';
import { createSession } from '../../../../src/core';
import { sine } from '../../audio/sine';
import { OwnAudio } from './OwnAudio';

let agent: RunningAgent | undefined;

afterEach(async () => {
  vi.unstubAllGlobals();
  await agent?.close();
});

it('a session with sound of its own talks in Node, over a socket, to the end', async () => {
  vi.stubGlobal('WebSocket', WebSocket);
  agent = await startAgent({
    port: 0,
    voice: false,
    recognizer: false,
    script: script()
      .agent('Hi', { samples: sine(440, 16_000, 8000).map((sample) => sample * 32_767) })
      .close(1000),
  });
  const audio = new OwnAudio();
  const session = createSession({ agentId: 'a', origin: agent.origin, audio });
  await session.startSession();
  expect(session.state.get().line).toBe('page');
  await session.waitForSessionEnd();
  expect(session.state.get()).toMatchObject({
    status: { name: 'ended', reason: { type: 'agent' } },
    turns: [{ role: 'agent', text: 'Hi' }],
  });
  await expect.poll(() => audio.calls.at(-1), { timeout: 20_000 }).toBe('stop');
  expect(audio.calls[0]).toBe('start');
  // Half a second of the tone.
  expect(audio.played.length).toBeGreaterThan(7000);
  expect(Math.max(...audio.played)).toBeGreaterThan(0.3);
});
