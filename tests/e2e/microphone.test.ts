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

/** Microphones that hum: `low` at 500 Hz, the default one, and `high` at 1500 Hz. Says which tracks are live. */
async function twoMicrophones(page: Page): Promise<void> {
  await page.evaluate(() => {
    const context = new AudioContext();
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
      const { deviceId } = audio as { deviceId?: { exact: string } };
      const frequency = deviceId?.exact === 'high' ? 1500 : 500;
      const out = new MediaStreamAudioDestinationNode(context);
      const hum = new OscillatorNode(context, { frequency });
      hum.connect(new GainNode(context, { gain: 0.5 })).connect(out);
      hum.start();
      tracks.push(...out.stream.getTracks());
      return out.stream;
    };
  });
}

const live = (page: Page): Promise<string[]> =>
  page.evaluate(() =>
    (window as unknown as { tracks: MediaStreamTrack[] }).tracks.map((track) => track.readyState),
  );

/** How often the wave crosses zero upwards in a second. */
function pitch(samples: readonly number[]): number {
  const rising = samples.filter((sample, i) => i > 0 && sample >= 0 && samples[i - 1]! < 0).length;
  return (rising * RATE) / samples.length;
}

/** Where 10 ms are quiet: a hum is loud in every one, a gap or a stall would not be. */
function quietStretches(hum: readonly number[]): number[] {
  const quiet = [];
  for (let at = 0; at + 160 < hum.length; at += 160) {
    if (Math.max(...hum.slice(at, at + 160)) < 0.2) quiet.push(at);
  }
  return quiet;
}

describe.each(['auto', 'worklet'] as const)('a microphone, capture: %s', (capture) => {
  it('is changed for another with no gap in what the agent hears', async () => {
    opened = await openPage();
    const { page } = opened;
    await twoMicrophones(page);
    await startTalk(page, agent.origin, { audio: { capture } });
    await page.waitForTimeout(1000);
    await page.evaluate(() => window.stage.session!.setInputDevice('high'));
    await page.waitForTimeout(1000);
    expect(pitch(heard.slice(4000, 9000))).toBeCloseTo(500, -2);
    expect(pitch(heard.slice(-5000))).toBeCloseTo(1500, -2);
    expect(await live(page)).toEqual(['ended', 'live']);
    expect(quietStretches(heard.slice(4000)).length, 'quiet stretches of 10 ms').toBeLessThanOrEqual(2);
    expect(await page.evaluate(() => window.stage.session!.state.get().problem)).toBeUndefined();
  });

  it('is heard from when it is there, however late the agent answers', async () => {
    const lateMs = 2000;
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
    // All at once, but for what the worklet takes to be there, and a hum never pauses.
    expect((heard.length * 1000) / RATE).toBeGreaterThan(sinceMs - 1000);
    expect(pitch(heard.slice(800))).toBeCloseTo(500, -2);
    expect(quietStretches(heard.slice(800))).toEqual([]);
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
