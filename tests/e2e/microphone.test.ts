import type { Page } from 'playwright';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Script, script } from '../../src/agent/script/Script';
import { type RunningAgent, startAgent } from '../../src/agent/startAgent';
import { bytesFromBase64 } from '../../src/core/protocol/base64';
import { samplesFromBytes } from '../../src/core/protocol/samples';
import { type OpenedPage, openPage } from './harness/openPage';
import { startTalk } from './harness/talk';

const RATE = 16_000;

let agent: RunningAgent;
let opened: OpenedPage;
let heard: number[];
let says: Script;

beforeEach(async () => {
  heard = [];
  says = script().wait(60_000);
  agent = await startAgent({
    port: 0,
    voice: false,
    recognizer: false,
    script: () => says,
    onMessage: (message) => {
      if (!('user_audio_chunk' in message)) return;
      heard.push(...samplesFromBytes(bytesFromBase64(message.user_audio_chunk)!, 'pcm_16000'));
    },
  });
});

afterEach(async () => {
  await opened.close();
  await agent.close();
});

/** So long the microphones below go on telling the time, in seconds. */
const LONGEST = 20;

/**
 * Microphones that give the time, each sample its own: `low`, the default one, from 0.1 to 0.5, and `high` the same below zero.
 * Keeps their tracks.
 */
async function twoMicrophones(page: Page): Promise<void> {
  await page.evaluate((seconds) => {
    const context = new AudioContext();
    const time = new ConstantSourceNode(context, { offset: 0.1 });
    const tracks: MediaStreamTrack[] = [];
    (window as unknown as { tracks: MediaStreamTrack[] }).tracks = tracks;
    const ids = ['low', 'high'];
    const devices = ids.map((deviceId) => ({
      kind: 'audioinput',
      deviceId,
      label: deviceId,
      groupId: deviceId,
    }));
    navigator.mediaDevices.enumerateDevices = async () => devices as MediaDeviceInfo[];
    navigator.mediaDevices.getUserMedia = async ({ audio } = {}) => {
      await context.resume();
      if (tracks.length === 0) {
        time.offset.linearRampToValueAtTime(0.5, context.currentTime + seconds);
        time.start();
      }
      const { deviceId } = audio as { deviceId?: { exact: string } };
      const out = new MediaStreamAudioDestinationNode(context);
      time.connect(new GainNode(context, { gain: deviceId?.exact === 'high' ? -1 : 1 })).connect(out);
      tracks.push(...out.stream.getTracks());
      return out.stream;
    };
  }, LONGEST);
}

/** By how much the time that these samples give is ahead of their place in the stream, in milliseconds. What is silent gives none. */
function aheadMs(samples: readonly number[], from: number, length: number): number {
  const ahead = samples
    .slice(from, from + length)
    .map((sample, i) => ((Math.abs(sample) - 0.1) / 0.4) * LONGEST - (from + i) / RATE)
    .filter((_, i) => Math.abs(samples[from + i]!) > 0.05);
  return (ahead.reduce((sum, seconds) => sum + seconds, 0) * 1000) / ahead.length;
}

const live = (page: Page): Promise<string[]> =>
  page.evaluate(() =>
    (window as unknown as { tracks: MediaStreamTrack[] }).tracks.map((track) => track.readyState),
  );

/**
 * By how much the samples do not follow one another, from each 10 ms to the second after them: where one was lost, or heard twice.
 * The time that they give may itself be a little fast or slow.
 */
function jumpsMs(samples: readonly number[]): number[] {
  const ahead: number[] = [];
  for (let at = 0; at + 160 <= samples.length; at += 160) ahead.push(aheadMs(samples, at, 160));
  return ahead.map((ms, i) => Math.abs(ms - (ahead[i - 2] ?? ahead[0]!))).filter((ms) => !(ms <= 3));
}

/** How often the wave crosses zero upwards in a second. */
function pitch(samples: readonly number[]): number {
  const rising = samples.filter((sample, i) => i > 0 && sample >= 0 && samples[i - 1]! < 0).length;
  return (rising * RATE) / samples.length;
}

describe.each(['auto', 'worklet'] as const)('a microphone, capture: %s', (capture) => {
  // A browser on a busy machine leaves holes of its own: two of 10 ms, each of which is seen four times.
  const mostJumps = 8;

  it('is changed for another with no gap in what the agent hears', async () => {
    opened = await openPage();
    const { page } = opened;
    await twoMicrophones(page);
    await startTalk(page, agent.origin, { audio: { capture } });
    await page.waitForTimeout(1000);
    await page.evaluate(() => window.stage.session!.setInputDevice('high'));
    await page.waitForTimeout(1000);
    expect(await live(page)).toEqual(['ended', 'live']);
    const change = heard.findIndex((sample) => sample < -0.05);
    expect(change).toBeGreaterThan(8000);
    const jumps = [heard.slice(4000, change - 160), heard.slice(change + 160)].flatMap(jumpsMs);
    expect(jumps.length).toBeLessThanOrEqual(mostJumps);
    const missingMs = aheadMs(heard, change + 160, 800) - aheadMs(heard, change - 960, 800);
    // A block of the way through the graph is what may be lost, or heard twice, between them.
    expect(missingMs).toBeLessThan(25);
    expect(missingMs).toBeGreaterThan(-60);
    expect(await page.evaluate(() => window.stage.session!.state.get().problem)).toBeUndefined();
  });

  it('is heard from when it is there, however late the agent answers', async () => {
    const lateMs = 4000;
    says = script().wait(lateMs).metadata().wait(60_000);
    opened = await openPage();
    const { page } = opened;
    await twoMicrophones(page);
    await page.evaluate(() => {
      const { getUserMedia } = navigator.mediaDevices;
      navigator.mediaDevices.getUserMedia = async (constraints) => {
        const stream = await getUserMedia(constraints);
        window.stage.marks['opened'] = performance.now();
        return stream;
      };
    });
    await startTalk(page, agent.origin, { audio: { capture } });
    const sinceMs = await page.evaluate(() => performance.now() - window.stage.marks['opened']!);
    expect(sinceMs).toBeGreaterThan(lateMs / 2);
    await expect.poll(() => heard.length, { interval: 5 }).toBeGreaterThan(0);
    // All at once, but for what the worklet takes to be there.
    expect((heard.length * 1000) / RATE).toBeGreaterThan(sinceMs - 1000);
    // A graph has more of them while its context has just begun.
    const from = capture === 'auto' ? 800 : Math.round(heard.length / 2);
    expect(jumpsMs(heard.slice(from)).length).toBeLessThanOrEqual(mostJumps);
  });

  it('is released when the page goes, and when the user ends it', async () => {
    opened = await openPage();
    const { page } = opened;
    await twoMicrophones(page);
    await startTalk(page, agent.origin, { audio: { capture } });
    await page.evaluate(() => dispatchEvent(new PageTransitionEvent('pagehide')));
    expect(await live(page)).toEqual(['ended']);
    await page.evaluate(() => window.stage.session!.endSession());
    await startTalk(page, agent.origin, { audio: { capture } });
    expect(await live(page)).toEqual(['ended', 'live']);
    await page.evaluate(() => window.stage.session!.endSession());
    expect(await live(page)).toEqual(['ended', 'ended']);
  });

  it('may be an audio node, whose context is then the session’s', async () => {
    opened = await openPage();
    const { page } = opened;
    await page.evaluate(
      ({ origin, capture }) => {
        const context = new AudioContext({ sampleRate: 22_050 });
        const input = new OscillatorNode(context, { frequency: 700 });
        input.start();
        window.stage.prepare({ agentId: 'guide', origin, audio: { input, capture } });
        (window as unknown as { own: AudioContext }).own = context;
      },
      { origin: agent.origin, capture },
    );
    await page.click('#start');
    await expect.poll(() => heard.length).toBeGreaterThan(RATE);
    expect(pitch(heard.slice(4000))).toBeCloseTo(700, -2);
    await page.evaluate(() => window.stage.session!.endSession());
    await page.waitForTimeout(300);
    expect(await page.evaluate(() => (window as unknown as { own: AudioContext }).own.state)).toBe('running');
  });
});

it('an audio node whose code cannot be had is a typed error, and the end of the start', async () => {
  opened = await openPage({
    prepare: async (page) => void (await page.route(/\/openNode\./, (route) => route.abort())),
  });
  const { page } = opened;
  const outcome = (): Promise<unknown> =>
    page.evaluate(() => {
      const { status, microphone, problem } = window.stage.session!.state.get();
      return [status.name, microphone.status, problem?.code, problem?.details];
    });
  await page.evaluate((origin) => {
    const input = new OscillatorNode(new AudioContext());
    window.stage.prepare({ agentId: 'guide', origin, audio: { input } });
  }, agent.origin);
  await page.click('#start');
  await expect.poll(outcome).toEqual(['ended', 'off', 'part_missing', { part: 'input' }]);
});

it('a permission taken back while talking is told, and the conversation goes on', async () => {
  opened = await openPage();
  const { page } = opened;
  await startTalk(page, agent.origin);
  await page.context().clearPermissions();
  // The end of the track, and what the browser now says of the permission, are events of their own.
  const told = (): Promise<unknown> =>
    page.evaluate(() => {
      const { status, microphone, problem } = window.stage.session!.state.get();
      return [status.name, microphone.status, problem?.code, window.stage.session!.devices.get().permission];
    });
  await expect.poll(told).toEqual(['connected', 'off', 'microphone_missing', 'prompt']);
});
