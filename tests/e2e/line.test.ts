import { afterEach, describe, expect, it } from 'vitest';
import type { ClientMessage } from '../../src/core/protocol/ClientMessage';
import { bytesFromBase64 } from '../../src/core/protocol/base64';
import { samplesFromBytes } from '../../src/core/protocol/samples';
import { script } from '../../src/agent/script/Script';
import { type RunningAgent, startAgent } from '../../src/agent/startAgent';
import { findSound } from './harness/matchSound';
import { type OpenedPage, openPage } from './harness/openPage';
import { patientTimers } from './harness/patientTimers';
import { recorded } from './harness/speech';
import { startTalk, untilSpeaking } from './harness/talk';
import { pageTimeOf, readTap } from './harness/tap';

const RATE = 16_000;
/** Sample i of the agent's sound has the value of i / STEP: any stretch of it says where it is from. */
const STEP = 8;
/** Sent ahead of real time, and then so much at a time: less than a page is blocked. */
const LEAD_MS = 1200;
const PIECE_MS = 100;
/** What a timer is late, or a little more. */
const TIMER_MS = 4;

let agent: RunningAgent | undefined;
let opened: OpenedPage | undefined;

afterEach(async () => {
  await opened?.close();
  await agent?.close();
  opened = agent = undefined;
});

/** An agent that says a rising ramp, so many seconds long, as time goes by, and keeps what the microphone sends. */
async function rampAgent(seconds: number): Promise<{ heard: () => Float32Array }> {
  const ramp = (fromMs: number, ms: number): Int16Array =>
    Int16Array.from({ length: (ms * RATE) / 1000 }, (_, i) => ((fromMs * RATE) / 1000 + i) / STEP);
  const alignment = { chars: ['a'], char_start_times_ms: [0], char_durations_ms: [seconds * 1000] };
  const pieces: Float32Array[] = [];
  const onMessage = (message: ClientMessage): void => {
    if (!('user_audio_chunk' in message)) return;
    pieces.push(samplesFromBytes(bytesFromBase64(message.user_audio_chunk)!, 'pcm_16000'));
  };
  let says = script()
    .wait(1200)
    .agent('a', { samples: ramp(0, LEAD_MS), alignment });
  for (let ms = LEAD_MS; ms < seconds * 1000; ms += PIECE_MS)
    says = says.audio(ramp(ms, PIECE_MS)).wait(PIECE_MS - TIMER_MS);
  agent = await startAgent({ port: 0, voice: false, recognizer: false, script: says, onMessage });
  return { heard: () => Float32Array.from(pieces.flatMap((piece) => [...piece])) };
}

/** What a page can do to keep us from a Worker. */
const OBSTACLES: Record<string, string> = {
  'throws when it is made': 'window.Worker = function () { throw new DOMException("no", "SecurityError"); };',
  'fails to load': 'window.Worker = class extends Worker { constructor() { super("/nowhere.js"); } };',
  'never says that it is ready':
    'window.Worker = class extends Worker { constructor() { super(URL.createObjectURL(new Blob([""]))); } };',
};

describe('the line', () => {
  it.each(['worker', 'main'] as const)('says where it runs, asked for: %s', async (thread) => {
    await rampAgent(1);
    opened = await openPage({ prepare: async (page) => void (await page.addInitScript(patientTimers)) });
    await startTalk(opened.page, agent!.origin, { audio: { thread } });
    const line = await opened.page.evaluate(() => window.stage.session!.state.get().line);
    expect(line).toBe(thread === 'worker' ? 'worker' : 'page');
    expect(opened.complaints).toEqual([]);
  });

  it.each(Object.entries(OBSTACLES))('runs in the page where a Worker %s', async (_, obstacle) => {
    await rampAgent(2);
    opened = await openPage();
    await opened.page.evaluate(obstacle);
    await startTalk(opened.page, agent!.origin);
    await untilSpeaking(opened.page);
    expect(await opened.page.evaluate(() => window.stage.session!.state.get().line)).toBe('page');
  });

  it('leaves no Worker behind, whether the agent or the user ends it', async () => {
    agent = await startAgent({
      port: 0,
      voice: false,
      recognizer: false,
      script: script().expect('user_activity', { timeoutMs: 60_000 }).close(1000),
    });
    opened = await openPage({ prepare: async (page) => void (await page.addInitScript(patientTimers)) });
    const { page } = opened;
    const gone = (): Promise<unknown> => expect.poll(() => page.workers().length).toBe(0);
    await startTalk(page, agent.origin);
    expect(page.workers()).toHaveLength(1);
    await page.evaluate(() => window.stage.session!.registerUserActivity());
    await gone();
    await startTalk(page, agent.origin);
    await page.evaluate(() => window.stage.session!.endSession());
    await gone();
  });
});

describe('a page that is blocked for one and a half seconds', () => {
  it('leaves no hole in what is heard, nor in what the microphone sends', async () => {
    const { heard } = await rampAgent(10);
    const [one, two] = await Promise.all([recorded('rms-tell-me-a-long-story'), recorded('rms-hello')]);
    const spoken = [one, 200, two, 200, one, 200, two, 200, one];
    opened = await openPage({
      microphone: [300, ...spoken],
      prepare: async (page) => void (await page.addInitScript(patientTimers)),
    });
    const { page } = opened;
    const microphone = { echoCancellation: false, noiseSuppression: false, autoGainControl: false };
    await startTalk(page, agent!.origin, { audio: { microphone } });
    await untilSpeaking(page);
    for (let i = 0; i < 3; i++) {
      await page.evaluate(() => {
        const end = performance.now() + 1500;
        while (performance.now() < end);
      });
      await page.waitForTimeout(300);
    }
    await page.waitForTimeout(500);

    const output = await readTap(page, 'output');
    expect(holesInRamp(output.samples, output.sampleRate)).toEqual([]);
    const { underruns } = await page.evaluate(() => window.stage.session!.state.get().speaker);
    expect(underruns).toBe(0);

    const sent = heard();
    const original = Float32Array.from(one, (sample) => sample / 32_768);
    const later = RATE * 1.5;
    // The first sentence is said again twice: the distances are those of the recording.
    const first = findSound(sent, original, { from: 4000, length: 8000, begin: 4000, end: RATE * 3 });
    const period = one.length + two.length + 2 * RATE * 0.2;
    const begin = first.lag + 4000 + period - later;
    const second = findSound(sent, original, { from: 4000, length: 8000, begin, end: begin + 2 * later });
    expect(Math.min(first.correlation, second.correlation)).toBeGreaterThan(0.95);
    expect(Math.abs(second.lag - first.lag - period), 'samples too few or too many').toBeLessThan(
      RATE * 0.015,
    );
  });
});

describe('an interruption of a page that is blocked', () => {
  const BLOCK_MS = 2000;
  const level = (value: number, ms: number): { samples: Int16Array } => ({
    samples: new Int16Array((ms * RATE) / 1000).fill(value),
  });

  it('silences the agent at once, and lets its next turn be heard, before the page knows', async () => {
    const alignment = { chars: ['a', 'b'], char_start_times_ms: [0, 5000], char_durations_ms: [5000, 1000] };
    const says = script()
      .wait(300)
      .agent('ab', { ...level(8000, 6000), alignment })
      .expect('user_activity')
      .wait(300)
      .interruption()
      // Of the turn that is void.
      .audio(level(8000, 500).samples)
      .wait(200)
      .agent('c', level(-8000, 500))
      .wait(60_000);
    agent = await startAgent({ port: 0, voice: false, recognizer: false, script: says });
    opened = await openPage({ prepare: async (page) => void (await page.addInitScript(patientTimers)) });
    const { page } = opened;
    await startTalk(page, agent.origin);
    await untilSpeaking(page);
    const blockedAt = await page.evaluate(async (ms) => {
      window.stage.session!.registerUserActivity();
      await new Promise((resolve) => setTimeout(resolve, 50));
      const begun = performance.now();
      while (performance.now() < begun + ms);
      return begun;
    }, BLOCK_MS);
    await page.waitForFunction(() => window.stage.session!.state.get().turns.length === 2);

    const output = await readTap(page, 'output');
    const { samples } = output;
    const lastOfFirst = samples.findLastIndex((sample) => sample > 0.003);
    const firstOfNext = samples.findIndex((sample) => sample < -0.003);
    const blockedFor = (index: number): number => pageTimeOf(output, index) - blockedAt;
    expect(lastOfFirst).toBeLessThan(firstOfNext);
    expect(blockedFor(lastOfFirst), 'ms to silence').toBeGreaterThan(100);
    expect(blockedFor(lastOfFirst), 'ms to silence').toBeLessThan(BLOCK_MS / 2);
    expect(blockedFor(firstOfNext), 'ms to the next turn').toBeLessThan(BLOCK_MS * 0.75);
    const { turns, line } = await page.evaluate(() => {
      const { turns, line } = window.stage.session!.state.get();
      return { turns, line };
    });
    expect(line).toBe('worker');
    expect(turns).toMatchObject([{ interruption: { heardText: 'a', unheardText: 'b' } }, { text: 'c' }]);
  });
});

/** Where the ramp at the output jumps, or stands still, between its beginning and its end. */
function holesInRamp(samples: Float32Array, rate: number): { at: number; from: number; to: number }[] {
  const carried = (i: number): number => samples[i]! * 32_768 * STEP;
  const begin = samples.findIndex((_, i) => carried(i) > 800);
  const end = samples.findLastIndex((sample) => sample > 0) - rate * 0.02;
  const holes = [];
  const stride = Math.round(rate / 50);
  for (let i = begin; i + stride < end; i += stride) {
    const step = (carried(i + stride) - carried(i)) * (rate / RATE);
    if (Math.abs(step - stride) > stride / 2)
      holes.push({ at: i, from: carried(i), to: carried(i + stride) });
  }
  return holes;
}
