import { afterEach, describe, expect, it } from 'vitest';
import { script } from '../../src/agent/script/Script';
import { type RunningAgent, startAgent } from '../../src/agent/startAgent';
import type { ClientMessage } from '../../src/core/protocol/ClientMessage';
import { type OpenedPage, openPage } from './harness/openPage';
import { startTalk } from './harness/talk';

let agent: RunningAgent | undefined;
let opened: OpenedPage | undefined;

afterEach(async () => {
  await opened?.close();
  await agent?.close();
  opened = agent = undefined;
});

/** What `status` was, one after another, from now on. */
const watchStatus = (): void => {
  const seen: string[] = [];
  Object.assign(window, { seen });
  window.stage.session!.state.subscribe(() => {
    const { name } = window.stage.session!.state.get().status;
    if (seen.at(-1) !== name) seen.push(name);
  });
};

describe('a line that is cut', () => {
  it.each(['worker', 'main'] as const)('is sought again with the microphone open (%s)', async (thread) => {
    const heard: string[][] = [];
    agent = await startAgent({
      port: 0,
      voice: false,
      recognizer: false,
      script: (connection) =>
        connection === 0
          ? script().agent('The first.').wait(3000).close(1006)
          : script().agent('The second.').wait(60_000),
      onMessage: (message: ClientMessage) => {
        if (message.type === 'conversation_initiation_client_data') heard.push([]);
        heard.at(-1)!.push(message.type ?? 'user_audio_chunk');
      },
    });
    opened = await openPage();
    const { page } = opened;
    await startTalk(page, agent.origin, { audio: { thread } });
    await page.evaluate(watchStatus);
    await page.waitForFunction(() => window.stage.session!.state.get().liveTurn?.text === 'The second.');
    const end = await page.evaluate(() => ({
      seen: (window as unknown as { seen: string[] }).seen,
      state: window.stage.session!.state.get(),
    }));
    expect(end.seen).toEqual(['connected', 'reconnecting', 'connected']);
    expect(end.state.turns.map(({ text }) => text)).toEqual(['The first.']);
    expect(end.state.microphone.status).toBe('on');
    await expect.poll(() => heard[1]?.length ?? 0).toBeGreaterThan(30);
    expect(heard).toHaveLength(2);
    expect(heard[1]!.slice(0, 3)).toEqual([
      'conversation_initiation_client_data',
      'contextual_update',
      'user_audio_chunk',
    ]);
  });

  it('ends when the page is left', async () => {
    agent = await startAgent({ port: 0, voice: false, recognizer: false, script: script().wait(60_000) });
    opened = await openPage();
    const { page } = opened;
    await startTalk(page, agent.origin);
    await page.evaluate(() => {
      window.stage.session!.on('statusChange', ({ name }) => sessionStorage.setItem('last', name));
    });
    await page.reload();
    expect(await page.evaluate(() => sessionStorage.getItem('last'))).toBe('ended');
  });
});
