import { afterEach, expect, it } from 'vitest';
import { startAgent, type RunningAgent } from '../../src/agent/startAgent';
import { atRate, findSound, levelDb } from './harness/matchSound';
import { type OpenedPage, openPage } from './harness/openPage';
import { ReceivedSound } from './harness/ReceivedSound';
import { recorded } from './harness/speech';
import { answers, startTalk, untilSpeaking } from './harness/talk';
import { readTap } from './harness/tap';

const PASSAGE =
  'Once there was a singer who lost her voice on a winter morning. She looked for it in the market, and she looked for it by ' +
  'the river, where the boats lay under the snow. An old man told her that voices like to hide where it is quiet, and so she ' +
  'walked on until she heard nothing at all.';
const VOIDED_MS = 2000;

let agent: RunningAgent | undefined;
let opened: OpenedPage | undefined;

afterEach(async () => {
  await opened?.close();
  await agent?.close();
});

const title =
  'is silent from the interruption on, and the transcript ends at the last sample heard; thread: %s';

it.each(['worker', 'main'] as const)(title, async (thread) => {
  agent = await startAgent({
    port: 0,
    firstMessage: '',
    brain: answers(PASSAGE),
    faults: { voidedTurnGoesOnMs: VOIDED_MS },
  });
  const [question, stop] = await Promise.all([recorded('rms-tell-me-a-long-story'), recorded('rms-stop')]);
  opened = await openPage({ microphone: [1500, question, 7500, stop, 4000] });
  const { page } = opened;
  const received = new ReceivedSound(page);
  await startTalk(page, agent.origin, { audio: { thread } });
  await page.evaluate(() => {
    window.stage.session!.on('interruption', () => (window.stage.marks['interruption'] = performance.now()));
  });
  await untilSpeaking(page);
  await page.waitForFunction(() => window.stage.marks['interruption'] !== undefined);
  await page.waitForTimeout(VOIDED_MS + 1500);

  const [turn] = received.turns();
  const interrupted = received.of('interruption')[0]!;
  expect(turn!.eventId).toBe(interrupted.message.interruption_event.event_id);
  const late = received.of('audio').filter(({ at }) => at > interrupted.at + 500);
  expect(late.length, 'the agent went on sending').toBeGreaterThan(5);

  const output = await readTap(page, 'output');
  const { sampleRate, samples } = output;
  const sent = atRate(turn!.samples, 16_000, sampleRate);
  const second = sampleRate;
  const firstSound = samples.findIndex((sample) => Math.abs(sample) > 0.003);
  // Half a second from within the answer, found again at the output.
  const found = findSound(samples, sent, {
    from: second,
    length: second / 2,
    begin: firstSound + second / 2,
    end: firstSound + 1.5 * second,
  });
  expect(found.correlation, 'what was sent is heard').toBeGreaterThan(0.98);

  const mark = await page.evaluate(() => window.stage.marks['interruption']!);
  const interruptedAt = Math.round(((mark - output.contextToPageMs) / 1000) * sampleRate) - output.frame;
  const silentFrom = interruptedAt + Math.round(0.05 * sampleRate);
  const afterwards = samples.subarray(silentFrom, silentFrom + 2 * second);
  expect(afterwards.length).toBe(2 * second);
  expect(levelDb(afterwards), 'dBFS after the interruption').toBeLessThan(-60);

  const lastHeard = samples.subarray(0, silentFrom).findLastIndex((sample) => sample !== 0);
  const lastSent = ((lastHeard - found.lag) / sampleRate) * 16_000;
  const heardChars = turn!.chars.filter(({ sample }) => sample < lastSent).length;
  const cut = await page.evaluate(() =>
    window.stage.session!.state.get().turns.findLast((turn) => turn.interruption),
  );
  expect(PASSAGE.startsWith(cut!.text)).toBe(true);
  expect(
    Math.abs(cut!.text.length - heardChars),
    'characters between ear and transcript',
  ).toBeLessThanOrEqual(1);
  expect(cut!.interruption!.heardText + cut!.interruption!.unheardText).toContain(cut!.text);
  console.log(
    `Interruption to the last sample: ${(((lastHeard - interruptedAt) / sampleRate) * 1000).toFixed(1)} ms`,
  );
  expect(opened.complaints).toEqual([]);
});
