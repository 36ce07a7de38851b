import { afterEach, describe, expect, it } from 'vitest';
import { userEvent } from 'vitest/browser';
import { AudioOutput } from '../../../src/core/audio/AudioOutput';
import { loadWorklet } from '../../../src/core/audio/loadWorklet';
import { WebSpeaker } from '../../../src/core/audio/WebSpeaker';
import soundSource from '../../../src/core/audio/worklets/sound.worklet?worklet';
import { systemClock } from '../../../src/core/Clock';

let undo: (() => void)[] = [];

afterEach(() => {
  for (const one of undo) one();
  undo = [];
});

const passed = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/** Plays into a real context that was made in a click. */
async function speakerInClick(
  route: 'context' | 'element' = 'context',
): Promise<{ context: AudioContext; output: AudioOutput; speaker: WebSpeaker }> {
  const button = document.body.appendChild(document.createElement('button'));
  const made = new Promise<{ context: AudioContext; output: AudioOutput }>((resolve) => {
    button.onclick = () => {
      const context = new AudioContext({ latencyHint: 'interactive' });
      resolve({ context, output: new AudioOutput(context, route) });
    };
  });
  await userEvent.click(button);
  button.remove();
  const { context, output } = await made;
  await context.resume();
  await loadWorklet(context, { source: soundSource });
  const speaker = new WebSpeaker(context, systemClock, output);
  undo.push(() => {
    speaker.close();
    output.close();
    void context.close();
  });
  return { context, output, speaker };
}

const tone = (rate: number, ms: number): Float32Array<ArrayBuffer> =>
  Float32Array.from({ length: (rate * ms) / 1000 }, (_, i) => 0.5 * Math.sin((i * 2 * Math.PI * 997) / rate));

const play = (speaker: WebSpeaker, ms: number): void =>
  speaker.port.postMessage({ kind: 'play', samples: tone(speaker.sampleRate, ms) }, []);

const untilAudible = (speaker: WebSpeaker, audible: boolean): Promise<void> =>
  expect.poll(() => speaker.state.get().audible, { interval: 5 }).toBe(audible);

describe('the speaker', () => {
  it('is audible while sound is heard, and counts its frames', async () => {
    const { speaker } = await speakerInClick();
    play(speaker, 2000);
    await untilAudible(speaker, true);
    expect(speaker.audibleFrame(performance.now())).toBeGreaterThan(0);
    expect(speaker.audibleFrame(performance.now())).toBeLessThan(2 * speaker.sampleRate);
    expect(speaker.level()).toBeGreaterThan(0.2);
    await untilAudible(speaker, false);
    expect(speaker.audibleFrame(performance.now())).toBe(2 * speaker.sampleRate);
  });

  it('says that sound was late, and what a start waits for since', async () => {
    const { speaker } = await speakerInClick();
    expect(speaker.state.get()).toMatchObject({ underruns: 0, bufferMs: 36 });
    // A busy machine may take so long that the silence between is a pause.
    for (let i = 1; i <= 10 && speaker.state.get().underruns === 0; i++) {
      play(speaker, 100);
      const heard = (): number => speaker.audibleFrame(performance.now());
      await expect.poll(heard, { interval: 5 }).toBe((i * speaker.sampleRate) / 10);
    }
    expect(speaker.state.get()).toMatchObject({ underruns: 1, bufferMs: 56 });
  });

  it('flushes for the page, and tells it and those who watch the same frame', async () => {
    const { speaker } = await speakerInClick();
    const told: number[] = [];
    speaker.onFlushed((frame) => told.push(frame));
    play(speaker, 5000);
    await untilAudible(speaker, true);
    speaker.port.postMessage({ kind: 'flush' }, []);
    play(speaker, 5000);
    const [first, second] = await Promise.all([speaker.flush(), speaker.flush()]);
    expect(told).toHaveLength(3);
    expect(told.slice(1)).toEqual([first, second]);
    await untilAudible(speaker, false);
    expect(speaker.audibleFrame(performance.now())).toBe(told[0]);
  });

  it('stays within what was queued', async () => {
    const { speaker } = await speakerInClick();
    play(speaker, 1000);
    speaker.queued(1000);
    await untilAudible(speaker, true);
    await passed(100);
    expect(speaker.audibleFrame(performance.now())).toBe(1000);
  });

  it('is silent while muted, and then as loud as before', async () => {
    const { speaker } = await speakerInClick();
    play(speaker, 5000);
    speaker.setVolume(0.5);
    speaker.setMuted(true);
    await untilAudible(speaker, true);
    await expect.poll(() => speaker.level()).toBeLessThan(0.001);
    speaker.setVolume(1);
    await passed(100);
    expect(speaker.level()).toBeLessThan(0.001);
    speaker.setMuted(false);
    await expect.poll(() => speaker.level()).toBeCloseTo(0.5 / Math.SQRT2, 1);
  });

  it('gives its sound as one stream', async () => {
    const { context, speaker } = await speakerInClick();
    const stream = speaker.stream();
    expect(speaker.stream()).toBe(stream);
    expect(stream.getAudioTracks()).toHaveLength(1);
    const analyser = new AnalyserNode(context);
    context.createMediaStreamSource(stream).connect(analyser);
    const samples = new Float32Array(analyser.fftSize);
    play(speaker, 3000);
    await expect
      .poll(() => {
        analyser.getFloatTimeDomainData(samples);
        return Math.max(...samples);
      })
      .toBeGreaterThan(0.4);
  });

  it('shows the spectrum of what it plays', async () => {
    const { speaker } = await speakerInClick();
    const bands = new Uint8Array(512);
    play(speaker, 3000);
    await untilAudible(speaker, true);
    await passed(100);
    speaker.spectrum(bands);
    const loudest = bands.indexOf(Math.max(...bands));
    expect((loudest * speaker.sampleRate) / 1024).toBeGreaterThan(900);
    expect((loudest * speaker.sampleRate) / 1024).toBeLessThan(1100);
  });

  it('goes over to another device while it plays, and misses nothing', async () => {
    (await navigator.mediaDevices.getUserMedia({ audio: true })).getTracks().forEach((track) => track.stop());
    const devices = await navigator.mediaDevices.enumerateDevices();
    const { deviceId } = devices.findLast(({ kind }) => kind === 'audiooutput')!;
    const { context, speaker } = await speakerInClick();
    play(speaker, 2000);
    await untilAudible(speaker, true);
    await speaker.setOutputDevice(deviceId);
    expect((context as AudioContext & { sinkId: string }).sinkId).toBe(deviceId);
    await untilAudible(speaker, false);
    expect(speaker.audibleFrame(performance.now())).toBe(2 * speaker.sampleRate);
    expect(speaker.state.get().underruns).toBe(0);
  });

  it('says with a typed error that a device cannot be used, and plays on', async () => {
    const { speaker } = await speakerInClick();
    await expect(speaker.setOutputDevice('nowhere')).rejects.toMatchObject({
      code: 'output_device_failed',
      details: { deviceId: 'nowhere' },
    });
    await speaker.setOutputDevice('');
    play(speaker, 5000);
    await untilAudible(speaker, true);
  });

  it('is silent once closed, answers a flush that waits, and may be closed twice', async () => {
    const { speaker } = await speakerInClick();
    play(speaker, 5000);
    await untilAudible(speaker, true);
    const flushed = speaker.flush();
    speaker.close();
    speaker.close();
    expect(await flushed).toBeGreaterThan(0);
    expect(await speaker.flush()).toBeGreaterThan(0);
    await passed(100);
    expect(speaker.level()).toBe(0);
  });
});

describe('the clock of the speaker', () => {
  /** A context whose time runs with the page's, and which says of its output what it is told. */
  async function exactSpeaker(): Promise<{ speaker: WebSpeaker; told: { outputLatency: number } }> {
    const { context, speaker } = await speakerInClick();
    const told = { outputLatency: 0.3 };
    const ahead = context.currentTime - performance.now() / 1000;
    Object.defineProperties(context, {
      currentTime: { get: () => ahead + performance.now() / 1000 },
      outputLatency: { get: () => told.outputLatency },
      getOutputTimestamp: { value: () => ({}) },
    });
    play(speaker, 10_000);
    await expect.poll(() => speaker.audibleFrame(performance.now()), { interval: 5 }).toBeGreaterThan(0);
    return { speaker, told };
  }

  it.each<[string, (speaker: WebSpeaker) => unknown]>([
    ['the devices change', () => navigator.mediaDevices.dispatchEvent(new Event('devicechange'))],
    ['another device is chosen', (speaker) => speaker.setOutputDevice('')],
  ])('believes what the browser says of the output at once when %s', async (_, change) => {
    const { speaker, told } = await exactSpeaker();
    const heardMs = (now: number): number => (speaker.audibleFrame(now) * 1000) / speaker.sampleRate - now;
    const before = heardMs(performance.now());
    told.outputLatency = 0.05;
    await change(speaker);
    await passed(10);
    expect(heardMs(performance.now()) - before).toBeCloseTo(250, 0);
  });
});

describe('the way through an element', () => {
  it('is chosen where the context has no choice of device, with the element on that device', async () => {
    const { context, output, speaker } = await speakerInClick();
    const chosen: string[] = [];
    const { setSinkId } = HTMLMediaElement.prototype;
    Object.defineProperty(context, 'setSinkId', { value: undefined });
    HTMLMediaElement.prototype.setSinkId = function (deviceId) {
      chosen.push(deviceId);
      return Promise.resolve();
    };
    undo.push(() => void (HTMLMediaElement.prototype.setSinkId = setSinkId));
    expect(output.extraLatencyMs).toBe(0);
    await speaker.setOutputDevice('headset');
    await speaker.setOutputDevice('headset');
    expect(chosen).toEqual(['headset']);
    expect(output.extraLatencyMs).toBe(40);
    await speaker.setOutputDevice('');
    expect(chosen).toEqual(['headset', '']);
  });

  it('plays, is muted by a flush, and heard again with the next sound', async () => {
    const elements: HTMLAudioElement[] = [];
    const NativeAudio = globalThis.Audio;
    globalThis.Audio = class extends NativeAudio {
      constructor() {
        super();
        elements.push(this);
      }
    };
    undo.push(() => void (globalThis.Audio = NativeAudio));
    const { speaker } = await speakerInClick('element');
    const element = elements[0]!;
    expect(element.srcObject).toBe(speaker.stream());
    await expect.poll(() => element.paused).toBe(false);
    play(speaker, 5000);
    await untilAudible(speaker, true);
    expect(element.muted).toBe(false);
    await speaker.flush();
    expect(element.muted).toBe(true);
    play(speaker, 400);
    await expect.poll(() => element.muted).toBe(false);
  });
});
