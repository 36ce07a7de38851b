import { setTimeout as sleep } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { script } from '../../src/agent/script/Script';
import { startAgent } from '../../src/agent/startAgent';
import type { ConversationState } from '../../src/core/state/ConversationState';
import { servePolicy } from './harness/servePolicy';
import { TabbedBrowser } from './harness/TabbedBrowser';

const SECONDS = 5;

/** Timers as a page in the background has them, once a second: Chromium throttles none that sounds, others do. */
function throttleTimers(): void {
  const { setTimeout: after } = window;
  Object.assign(window, {
    setTimeout(callback: () => void, ms = 0): unknown {
      const now = performance.now();
      return after(callback, Math.ceil((now + ms) / 1000) * 1000 - now);
    },
  });
}

it('a page in the background, whose timers are throttled, goes on hearing and talking, and knows when the agent has ended', async () => {
  let frames = 0;
  const samples = Int16Array.from({ length: SECONDS * 16_000 }, (_, i) => 8000 * Math.sin(i / 10));
  const alignment = { chars: ['a'], char_start_times_ms: [0], char_durations_ms: [SECONDS * 1000] };
  const agent = await startAgent({
    port: 0,
    voice: false,
    recognizer: false,
    script: () => script().wait(1500).agent('a', { samples, alignment }).wait(60_000),
    onMessage: (message) => void (frames += 'user_audio_chunk' in message ? 1 : 0),
  });
  const server = await servePolicy('');
  const browser = await TabbedBrowser.open();
  try {
    const evaluate = await browser.tab(server.origin);
    const state = async (): Promise<ConversationState> =>
      JSON.parse(String(await evaluate('JSON.stringify(session.state.get())'))) as ConversationState;
    const options = JSON.stringify({ agentId: 'guide', origin: agent.origin });
    await expect.poll(() => evaluate('typeof prepare')).toBe('function');
    await evaluate(`(${String(throttleTimers)})(); prepare(${options}); session.startSession()`);
    await browser.tab('about:blank');
    await expect.poll(() => evaluate('document.visibilityState')).toBe('hidden');
    await expect.poll(async () => (await state()).agent).toBe('speaking');
    const [before, begun] = [frames, performance.now()];
    await sleep(3000);
    // What has come by now is read.
    await sleep(50);
    const due = (performance.now() - begun) / 20;
    expect(Math.abs(frames - before - due), `frames of 20 ms beside ${due}`).toBeLessThan(15);
    await expect.poll(async () => (await state()).turns.length).toBe(1);
    const { turns, speaker, line, agent: activity } = await state();
    expect([turns[0]!.text, turns[0]!.interruption, activity]).toEqual(['a', undefined, 'listening']);
    expect([speaker.underruns, line]).toEqual([0, 'worker']);
    expect(await evaluate('document.visibilityState')).toBe('hidden');
  } finally {
    await browser.close();
    await server.close();
    await agent.close();
  }
});
