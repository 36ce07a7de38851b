import { describe, expect, it } from 'vitest';
import { loadWorklet } from '../../../../src/core/audio/loadWorklet';
import { PlaybackClock } from '../../../../src/core/audio/PlaybackClock';
import type { SpeakerPort } from '../../../../src/core/audio/SamplePort';
import type { SpeakerReport } from '../../../../src/core/audio/SpeakerReport';
import soundSource from '../../../../src/core/audio/worklets/sound.worklet?worklet';
import { type AudioFormat, audioFormats, sampleLayout } from '../../../../src/core/protocol/AudioFormat';
import { bytesToBase64 } from '../../../../src/core/protocol/base64';
import { bytesFromSamples } from '../../../../src/core/protocol/samples';
import { Downlink } from '../../../../src/core/session/line/Downlink';
import { fitSine, sine } from '../../audio/sine';

const QUANTUM = 128;
const FADE = 240;

/** What frame `frame` of the stream sounds like: told apart from the 8,191 around it, exact in 16 bits, and never silent. */
const carried = (frame: number): number => (8192 + (frame % 8192)) / 32_768;

/** Lets messages on ports arrive. */
const settled = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 60));

/** The line's way to the speaker, its worklet, and an offline context that hears it. */
async function openEar(
  rate: number,
  seconds: number,
  format: AudioFormat,
): Promise<{ context: OfflineAudioContext; downlink: Downlink; reports: SpeakerReport[] }> {
  const context = new OfflineAudioContext(1, rate * seconds, rate);
  await loadWorklet(context, { source: soundSource });
  const node = new AudioWorkletNode(context, 'parlando-playback', {
    numberOfInputs: 0,
    outputChannelCount: [1],
  });
  const reports: SpeakerReport[] = [];
  node.port.onmessage = ({ data }: MessageEvent<SpeakerReport[]>) => void reports.push(...data);
  const { port1, port2 } = new MessageChannel();
  node.port.postMessage(port2, [port2]);
  node.connect(context.destination);
  await settled();
  const downlink = new Downlink(port1 as SpeakerPort, rate);
  downlink.setFormat(format);
  return { context, downlink, reports };
}

describe('the agent’s sound, from the wire to the output', () => {
  it.each(audioFormats.flatMap((format) => [44_100, 48_000].map((rate) => [format, rate] as const)))(
    'in %s at %i Hz is the tone that was sent, from its first frame to its last',
    async (format, rate) => {
      const { context, downlink } = await openEar(rate, 1, format);
      const { sampleRate } = sampleLayout(format);
      const said = sine(440, sampleRate, sampleRate / 2);
      const step = Math.round(sampleRate / 10);
      for (let at = 0; at < said.length; at += step) {
        downlink.play(bytesToBase64(bytesFromSamples(said.subarray(at, at + step), format)));
      }
      await settled();
      const heard = (await context.startRendering()).getChannelData(0);
      const { amplitude, snr } = fitSine(heard.subarray(rate / 20, rate * 0.45), 440, rate);
      expect(amplitude).toBeCloseTo(0.5, 2);
      expect(snr).toBeGreaterThan(format === 'ulaw_8000' ? 30 : 70);
      const last = heard.findLastIndex((sample) => sample !== 0);
      expect(Math.abs(last - rate / 2)).toBeLessThan(rate * 0.005);
    },
  );

  it('is counted frame by frame through holes in the line', async () => {
    const rate = 48_000;
    const { context, downlink, reports } = await openEar(rate, 4, 'pcm_48000');
    const chunk = rate / 10;
    let written = 0;
    const say = (): void => {
      const samples = Float32Array.from({ length: chunk }, (_, i) => carried(written + i));
      downlink.play(bytesToBase64(bytesFromSamples(samples, 'pcm_48000')));
      written += chunk;
    };
    // Every 107 ms, which leaves holes of 7 ms and more; now and then late by twice as much.
    const period = QUANTUM * 40;
    for (let step = 0, at = 0; at < rate * 3.5; step++, at += period * (step % 4 === 0 ? 3 : 1)) {
      void context.suspend(at / rate).then(async () => {
        say();
        await settled();
        await context.resume();
      });
    }
    const heard = (await context.startRendering()).getChannelData(0);
    await settled();
    const clock = new PlaybackClock();
    clock.queued(written);
    for (const report of reports) clock.report(report);
    expect(reports.at(-1)!.underruns).toBeGreaterThan(5);

    let [read, last, sounding] = [0, 0, 0];
    for (let at = 0; at < heard.length; at++) {
      const frame = clock.frameAt(at);
      if (heard[at] === 0) {
        if (frame !== last) expect.fail(`in a hole it goes from ${last} to ${frame}`);
        sounding = 0;
        continue;
      }
      if (frame !== last && sounding > 0) expect.fail(`${frame} follows ${last - 1}`);
      last = frame + 1;
      // What fades in or out cannot be read.
      const inFull = ++sounding > FADE && heard[at + FADE] !== 0;
      if (!inFull) continue;
      read++;
      if (heard[at] !== Math.fround(carried(frame))) expect.fail(`${heard[at]} is not frame ${frame}`);
    }
    expect(last).toBe(written);
    expect(read).toBeGreaterThan(written / 2);
  });
});
