import { describe, expect, it } from 'vitest';
import { captureNode } from '../../../src/core/audio/captureNode';
import { loadWorklet } from '../../../src/core/audio/loadWorklet';
import type { MicrophonePort, SpeakerCommand } from '../../../src/core/audio/SamplePort';
import type { SpeakerOrder, SpeakerReport } from '../../../src/core/audio/SpeakerReport';
import soundSource from '../../../src/core/audio/worklets/sound.worklet?worklet';

const RATE = 48_000;
const QUANTUM = 128;
const FADE = 240;

/** What frame `frame` of the stream sounds like; exact in single precision. */
const value = (frame: number): number => ((frame * 7919) % 8192) / 8192;
const ramp = (from: number, count: number): Float32Array<ArrayBuffer> =>
  Float32Array.from({ length: count }, (_, i) => value(from + i));

/** Lets messages on ports arrive. */
const settled = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 20));

class Playback {
  readonly context: OfflineAudioContext;
  readonly reports: SpeakerReport[] = [];
  /** How many reports came in each post. */
  readonly posts: number[] = [];
  #port!: MessagePort;
  #node!: AudioWorkletNode;

  constructor(frames: number) {
    this.context = new OfflineAudioContext(1, frames, RATE);
  }

  async load(): Promise<this> {
    await loadWorklet(this.context, { source: soundSource });
    const options = { numberOfInputs: 0, outputChannelCount: [1] };
    const node = new AudioWorkletNode(this.context, 'parlando-playback', options);
    this.#node = node;
    node.port.onmessage = ({ data }: MessageEvent<SpeakerReport[]>) => {
      this.reports.push(...data);
      this.posts.push(data.length);
    };
    const { port1, port2 } = new MessageChannel();
    node.port.postMessage(port2, [port2]);
    this.#port = port1;
    node.connect(this.context.destination);
    await settled();
    return this;
  }

  obey(command: SpeakerCommand): void {
    this.#port.postMessage(command);
  }

  order(order: SpeakerOrder): void {
    this.#node.port.postMessage(order);
  }

  /** Does something once the context has rendered so many samples; a whole number of quanta. */
  at(sample: number, act: () => void): void {
    void this.context.suspend(sample / RATE).then(async () => {
      act();
      await settled();
      await this.context.resume();
    });
  }

  async render(): Promise<Float32Array> {
    const buffer = await this.context.startRendering();
    await settled();
    return buffer.getChannelData(0);
  }
}

/** The gain of frame `at` of a sound of `length` frames: fades of 5 ms at both edges. */
const gain = (at: number, length: number): number => Math.min(1, (at + 1) / FADE, (length - at) / FADE);

function expectSound(output: Float32Array, at: number, frame: number, length: number): void {
  for (let i = 0; i < length; i++) {
    const expected = value(frame + i) * gain(i, length);
    if (Math.abs(output[at + i]! - expected) > 1e-6)
      expect.fail(`sample ${at + i} is ${output[at + i]}, not ${expected}`);
  }
}

function expectSilence(output: Float32Array, from: number, to: number = output.length): void {
  expect(output.subarray(from, to).every((sample) => sample === 0)).toBe(true);
}

describe('the playback worklet', () => {
  it('plays what it is sent, sample by sample, and reports beginning and end', async () => {
    const playback = await new Playback(RATE).load();
    for (let at = 0; at < 9600; at += 960) playback.obey({ kind: 'play', samples: ramp(at, 960) });
    await settled();
    const output = await playback.render();
    expectSound(output, 0, 0, 9600);
    expectSilence(output, 9600);
    const clean = { asked: false, underruns: 0, targetMs: 36 };
    expect(playback.reports).toEqual([
      { kind: 'started', frame: 0, contextFrame: 0, ...clean },
      { kind: 'stopped', frame: 9600, contextFrame: 9600, ...clean },
    ]);
    expect(playback.posts).toEqual([1, 1]);
  });

  it('is silent within one quantum and 5 ms of a flush, and says where it cut', async () => {
    const playback = await new Playback(RATE).load();
    playback.obey({ kind: 'play', samples: ramp(0, RATE) });
    await settled();
    const flushAt = QUANTUM * 100;
    playback.at(flushAt, () => playback.obey({ kind: 'flush' }));
    const output = await playback.render();
    const flushed = playback.reports.find(({ kind }) => kind === 'flushed')!;
    expect(flushed.frame).toBeLessThanOrEqual(flushAt + QUANTUM + FADE);
    expectSound(output, 0, 0, flushed.frame);
    expectSilence(output, flushed.frame);
    expect(playback.reports.at(-1)).toMatchObject({
      kind: 'stopped',
      frame: flushed.frame,
      contextFrame: flushed.frame,
    });
  });

  it('tells a flush that the page asked for from one of the line', async () => {
    const playback = await new Playback(RATE).load();
    playback.obey({ kind: 'play', samples: ramp(0, RATE) });
    await settled();
    playback.at(QUANTUM * 50, () => playback.obey({ kind: 'flush' }));
    playback.at(QUANTUM * 100, () => playback.order('flush'));
    const output = await playback.render();
    const flushed = playback.reports.filter(({ kind }) => kind === 'flushed');
    expect(flushed.map(({ asked }) => asked)).toEqual([false, true]);
    expectSilence(output, flushed[0]!.frame);
  });

  it('plays no more once it is closed', async () => {
    const playback = await new Playback(RATE).load();
    playback.obey({ kind: 'play', samples: ramp(0, RATE) });
    await settled();
    playback.at(QUANTUM * 50, () => playback.order('close'));
    const output = await playback.render();
    expectSilence(output, QUANTUM * 52);
  });

  it('posts at most 20 times in any second of the worst line, and loses no report', async () => {
    const seconds = 4;
    const playback = await new Playback(RATE * seconds).load();
    const at: number[] = [];
    // Sound of 5 ms every 16 ms: each is an edge up and an edge down, once the target has been waited for.
    for (let sample = 0; sample < RATE * seconds; sample += QUANTUM * 6) {
      playback.at(sample, () => {
        while (at.length < playback.posts.length) at.push(sample);
        playback.obey({ kind: 'play', samples: ramp(0, 240) });
        playback.obey({ kind: 'flush' });
      });
    }
    await playback.render();
    expect(at.length).toBeGreaterThan(40);
    at.forEach((sample, i) =>
      expect(at[i + 20] ?? Infinity).toBeGreaterThanOrEqual(sample + RATE - QUANTUM * 6),
    );
    const flushes = playback.reports.filter(({ kind }) => kind === 'flushed').length;
    expect(flushes).toBeGreaterThan((RATE * seconds) / (QUANTUM * 6) - 10);
    expect(Math.max(...playback.posts)).toBeGreaterThan(1);
  });

  it('plays what follows a flush under the frames of the stream', async () => {
    const playback = await new Playback(RATE).load();
    playback.obey({ kind: 'play', samples: ramp(0, 20_000) });
    await settled();
    playback.at(QUANTUM * 40, () => {
      playback.obey({ kind: 'flush' });
      playback.obey({ kind: 'play', samples: ramp(20_000, 9600) });
    });
    const output = await playback.render();
    const again = playback.reports.findLast(({ kind }) => kind === 'started') as {
      frame: number;
      contextFrame: number;
    };
    expect(again.frame).toBe(20_000);
    expectSound(output, again.contextFrame, 20_000, 9600);
    expectSilence(output, again.contextFrame + 9600);
  });

  it('counts sound that came late', async () => {
    const playback = await new Playback(RATE).load();
    playback.obey({ kind: 'play', samples: ramp(0, 4800) });
    await settled();
    playback.at(QUANTUM * 75, () => playback.obey({ kind: 'play', samples: ramp(4800, 4800) }));
    const output = await playback.render();
    expect(playback.reports).toMatchObject([
      { kind: 'started', frame: 0, underruns: 0 },
      { kind: 'stopped', frame: 4800, contextFrame: 4800 },
      { kind: 'tuned', underruns: 1, targetMs: 56 },
      { kind: 'started', frame: 4800, underruns: 1, targetMs: 56 },
      { kind: 'stopped', frame: 9600 },
    ]);
    // By as much as the target has grown.
    const restart = QUANTUM * 75 + 0.02 * RATE;
    expectSilence(output, 4800, restart);
    expectSound(output, restart, 4800, 4800);
  });

  it('tells of a target that decays while it plays', async () => {
    const playback = await new Playback(RATE * 13).load();
    playback.obey({ kind: 'play', samples: ramp(0, 4800) });
    await settled();
    playback.at(QUANTUM * 75, () => playback.obey({ kind: 'play', samples: ramp(4800, RATE * 12) }));
    await playback.render();
    expect(playback.reports.slice(2)).toMatchObject([
      { kind: 'tuned', underruns: 1, targetMs: 56 },
      { kind: 'started', underruns: 1, targetMs: 56 },
      { kind: 'tuned', underruns: 1, targetMs: 46 },
      { kind: 'stopped', targetMs: 46 },
    ]);
  });
});

describe('the capture worklet', () => {
  async function capture(
    seconds: number,
    giveBack: boolean,
  ): Promise<{ blocks: Float32Array[]; seen: Set<number> }> {
    const context = new OfflineAudioContext(1, RATE * seconds, RATE);
    await loadWorklet(context, { source: soundSource });
    const buffer = new AudioBuffer({ length: RATE * seconds, sampleRate: RATE });
    buffer.copyToChannel(ramp(0, RATE * seconds), 0);
    const source = new AudioBufferSourceNode(context, { buffer });
    const options = { outputChannelCount: [1], processorOptions: { frameMs: 20 } };
    const node = new AudioWorkletNode(context, 'parlando-capture', options);
    const { port1, port2 } = new MessageChannel();
    node.port.postMessage(port2, [port2]);
    const blocks: Float32Array[] = [];
    const seen = new Set<number>();
    port1.onmessage = ({ data }: MessageEvent<Float32Array<ArrayBuffer>>) => {
      blocks.push(data.slice());
      seen.add(data.length);
      if (giveBack) port1.postMessage(data, [data.buffer]);
    };
    source.connect(node).connect(context.destination);
    source.start();
    await settled();
    const output = await context.startRendering();
    await settled();
    expectSilence(output.getChannelData(0), 0);
    return { blocks, seen };
  }

  it.each([true, false])(
    'hands on every sample once, in blocks of 20 ms; buffers given back: %s',
    async (giveBack) => {
      const { blocks, seen } = await capture(1, giveBack);
      const samples = Float32Array.from(blocks.flatMap((block) => [...block]));
      expect(samples).toEqual(ramp(0, samples.length));
      expect(seen).toEqual(new Set([960]));
      expect(samples.length).toBeGreaterThan(RATE - 960);
    },
  );
});

describe('a node that is captured', () => {
  it.each([
    [undefined, 960],
    [10, 480],
    [12.34, 593],
    [250, 12_000],
  ])('in frames of %s ms is posted once a frame, in one channel', async (frameMs, length) => {
    const context = new OfflineAudioContext(1, RATE, RATE);
    await loadWorklet(context, { source: soundSource });
    const source = new ConstantSourceNode(context);
    const left = new GainNode(context, { gain: 0.5 });
    const right = new GainNode(context, { gain: 0.25 });
    const both = new ChannelMergerNode(context, { numberOfInputs: 2 });
    source.connect(left).connect(both, 0, 0);
    source.connect(right).connect(both, 0, 1);
    const capture = captureNode(both, frameMs);
    const { port, sampleRate } = capture.source as { port: MicrophonePort; sampleRate: number };
    const blocks: Float32Array[] = [];
    port.onmessage = ({ data }) => void blocks.push(data);
    source.start();
    await settled();
    await context.startRendering();
    await settled();
    capture.stop();
    expect(sampleRate).toBe(RATE);
    expect(new Set(blocks.map((block) => block.length))).toEqual(new Set([length]));
    expect(blocks.length).toBeGreaterThanOrEqual(Math.floor(RATE / length) - 1);
    expect(blocks.at(-1)!.at(-1)).toBe(0.375);
  });
});

describe('a worklet that cannot be loaded', () => {
  it('is a typed error that says what to do', async () => {
    const context = new OfflineAudioContext(1, 128, RATE);
    await expect(
      loadWorklet(context, { source: soundSource, url: '/nowhere/sound.js' }),
    ).rejects.toMatchObject({
      code: 'script_blocked',
      details: { url: '/nowhere/sound.js' },
    });
    await expect(loadWorklet(context, { source: 'no script' })).rejects.toMatchObject({
      code: 'script_blocked',
      details: { url: 'blob:' },
    });
  });
});
