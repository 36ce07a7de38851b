import { afterEach, describe, expect, it } from 'vitest';
import type { RecordedEvent } from '../../src/inspector/recording/RecordedEvent';
import { script } from '../../src/agent/script/Script';
import { type RunningAgent, startAgent } from '../../src/agent/startAgent';
import { type OpenedPage, openPage } from './harness/openPage';
import { startTalk, untilSpeaking } from './harness/talk';

let agent: RunningAgent | undefined;
let opened: OpenedPage | undefined;

afterEach(async () => {
  await opened?.close();
  await agent?.close();
  opened = agent = undefined;
});

describe.each(['worker', 'main'] as const)('a recording in a real browser, of a line in: %s', (thread) => {
  it('has both ways, and is replayed to the same turns', async () => {
    const samples = Int16Array.from({ length: 64_000 }, (_, i) => 8000 * Math.sin(i / 10));
    const alignment = { chars: ['H', 'i'], char_start_times_ms: [0, 2000], char_durations_ms: [2000, 2000] };
    const says = script().wait(300).agent('Hi', { samples, alignment }).wait(5000).close(1000);
    agent = await startAgent({ port: 0, voice: false, recognizer: false, script: says });
    opened = await openPage();
    const { page } = opened;
    await page.evaluate(() => window.stage.record());
    await startTalk(page, agent.origin, { audio: { thread } });
    await untilSpeaking(page);
    await page.waitForFunction(() => window.stage.session!.state.get().status.name === 'ended');
    const { text, turns, replayed } = await page.evaluate(async () => {
      const { stage } = window;
      const recording = await stage.recording!.stop();
      const { createReplaySession } = await stage.inspector();
      const { session } = await createReplaySession(recording, { speed: 4 });
      await session.startSession();
      await session.waitForSessionEnd();
      const said = (all: readonly { role: string; text: string }[]): string[] =>
        all.map(({ role, text }) => `${role}: ${text}`);
      return {
        text: await recording.text(),
        turns: said(stage.session!.state.get().turns),
        replayed: said(session.state.get().turns),
      };
    });
    const [, ...events] = text
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as RecordedEvent);
    const count = (sign: string): number =>
      events.filter((event) => 'frame' in event && event.frame.includes(sign)).length;
    expect(count('"user_audio_chunk"')).toBeGreaterThan(40);
    expect(count('"audio_base_64"')).toBeGreaterThan(0);
    expect(events.map(({ event }) => event)).toEqual(expect.arrayContaining(['open', 'close', 'stop']));
    // Five seconds took as long.
    const open = events.find(({ event }) => event === 'open')!;
    const close = events.find(({ event }) => event === 'close')!;
    expect(close.at - open.at).toBeGreaterThan(5000);
    expect(turns).toEqual(['agent: Hi']);
    expect(replayed).toEqual(turns);
    expect(opened.complaints).toEqual([]);
    await expect.poll(() => page.workers().length).toBe(0);
  });
});
