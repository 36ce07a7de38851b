import type { Page } from 'playwright';

/** What passed one point of the page's audio graph. Frames count the context's own time. */
export interface Recording {
  sampleRate: number;
  /** The context frame of the first sample. */
  frame: number;
  samples: Float32Array;
  /**
   * Adding this to a context time in milliseconds gives `performance.now()` when that frame was rendered: the least that was
   * seen, and the least in each {@link LAG_MS} of the context's time, as a device that stalls makes it grow. Infinity where
   * nobody looked.
   */
  contextToPageMs: number;
  lags: number[];
  /** From rendering to the ear as the browser says, in milliseconds. */
  outputLatencyMs: number;
}

/** For so long the least lag is kept, in milliseconds of the context's time. */
export const LAG_MS = 100;

/** Where the tap sits: after the microphone, or before the destination. */
export type TapSide = 'input' | 'output';

interface Tapped {
  chunks: { frame: number; samples: Float32Array }[];
  context?: AudioContext;
  lags: number[];
  stride: number;
  /** Has what the recorder holds handed over. */
  hand?: () => Promise<void>;
}

interface TapWindow {
  taps: Record<TapSide, Tapped>;
}

/**
 * Runs in the page before its own scripts: whatever is connected to a destination also runs into a recorder, which keeps
 * every `stride`th sample. 128 is one sample a quantum: enough to see that sound is there, and next to no work, as the recorder
 * keeps it to itself until it is asked, or for 40 s.
 */
export function runTap({ stride, lagMs }: { stride: number; lagMs: number }): void {
  const page = window as unknown as TapWindow;
  page.taps = {
    input: { chunks: [], lags: [], stride },
    output: { chunks: [], lags: [], stride },
  };
  const source = `registerProcessor('tap', class extends AudioWorkletProcessor {
    constructor() { super(); this.buffer = new Float32Array(${stride === 1 ? 1280 : 16384}); this.filled = 0; this.port.onmessage = () => this.hand(); }
    process([input]) {
      const block = input[0] ?? new Float32Array(128);
      if (this.filled === 0) this.frame = currentFrame;
      for (let i = 0; i < block.length; i += ${stride}) this.buffer[this.filled++] = block[i];
      if (this.filled === this.buffer.length) this.hand();
      return true;
    }
    hand() {
      this.port.postMessage({ frame: this.frame, samples: this.buffer.slice(0, this.filled) });
      this.filled = 0;
    }
  });`;
  const connect = AudioNode.prototype.connect as (this: AudioNode, ...args: unknown[]) => unknown;
  const modules = new WeakMap<BaseAudioContext, Promise<void>>();
  const listen = (node: AudioNode, side: TapSide): void => {
    const context = node.context as AudioContext;
    page.taps[side].context = context;
    let module = modules.get(context);
    if (!module) {
      const url = URL.createObjectURL(new Blob([source], { type: 'text/javascript' }));
      module = context.audioWorklet.addModule(url);
      modules.set(context, module);
    }
    void module.then(() => {
      const tap = new AudioWorkletNode(context, 'tap', {
        outputChannelCount: [1],
        channelCount: 1,
        channelCountMode: 'explicit',
      });
      let handed = (): void => undefined;
      tap.port.onmessage = ({ data }: MessageEvent<{ frame: number; samples: Float32Array }>) => {
        if (data.samples.length > 0) page.taps[side].chunks.push(data);
        handed();
      };
      page.taps[side].hand = () =>
        new Promise((resolve) => {
          handed = resolve;
          tap.port.postMessage('hand');
        });
      connect.call(node, tap);
      const mute = new GainNode(context, { gain: 0 });
      connect.call(tap, mute);
      connect.call(mute, context.destination);
    });
  };
  const heard = new WeakSet<AudioNode>();
  const destinations = [AudioDestinationNode, MediaStreamAudioDestinationNode];
  AudioNode.prototype.connect = function (this: AudioNode, ...args: unknown[]) {
    if (this instanceof MediaStreamAudioSourceNode && !heard.has(this)) {
      heard.add(this);
      listen(this, 'input');
    }
    // A worklet that is wired to the destination only to be run is silent, and is not what is listened for.
    const last = this instanceof GainNode || this instanceof AnalyserNode;
    if (last && destinations.some((type) => args[0] instanceof type)) listen(this, 'output');
    return connect.call(this, ...args);
  } as typeof AudioNode.prototype.connect;
  const look = (tapped: Tapped): void => {
    if (tapped.context?.state !== 'running') return;
    // The context's time moves in steps; just after a step it lags least.
    const contextMs = tapped.context.currentTime * 1000;
    const bucket = Math.floor(contextMs / lagMs);
    tapped.lags[bucket] = Math.min(tapped.lags[bucket] ?? Infinity, performance.now() - contextMs);
  };
  if (stride > 1) return;
  setInterval(() => {
    look(page.taps.input);
    look(page.taps.output);
  }, 3);
}

export async function installTap(page: Page): Promise<void> {
  await page.addInitScript(runTap, { stride: 1, lagMs: LAG_MS });
}

/** Takes what a tap has, from within its page: the samples as base64, as they would not pass otherwise. */
export async function takeTap(side: TapSide): Promise<Omit<Recording, 'samples'> & { base64: string }> {
  const { chunks, context, lags, stride, hand } = (window as unknown as TapWindow).taps[side];
  // A context that is over would never answer.
  if (stride > 1) await hand?.();
  const frame = chunks[0]?.frame ?? 0;
  const last = chunks.at(-1);
  const samples = new Float32Array(last ? (last.frame - frame) / stride + last.samples.length : 0);
  for (const chunk of chunks) samples.set(chunk.samples, (chunk.frame - frame) / stride);
  const bytes = new Uint8Array(samples.buffer);
  let binary = '';
  for (let i = 0; i < bytes.length; i += 8192) binary += String.fromCharCode(...bytes.subarray(i, i + 8192));
  return {
    sampleRate: (context?.sampleRate ?? 0) / stride,
    frame: frame / stride,
    base64: btoa(binary),
    contextToPageMs: lags.reduce((least, lag) => Math.min(least, lag), Infinity),
    lags: Array.from(lags, (lag: number | undefined) => lag ?? Infinity),
    outputLatencyMs: context ? (context.baseLatency + context.outputLatency) * 1000 : 0,
  };
}

/** All that has passed so far, gaps filled with silence. */
export async function readTap(page: Page, side: TapSide): Promise<Recording> {
  return recordingOf(await page.evaluate(takeTap, side));
}

/** What `takeTap` gave, as samples again. */
export function recordingOf({ base64, ...rest }: Awaited<ReturnType<typeof takeTap>>): Recording {
  const bytes = Buffer.from(base64, 'base64');
  const samples = new Float32Array(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length));
  return { ...rest, samples };
}

/** When frame `index` of a recording passed the tap, on the scale of the page's `performance.now()`. */
export function pageTimeOf(recording: Recording, index: number): number {
  const contextMs = ((recording.frame + index) / recording.sampleRate) * 1000;
  const bucket = Math.floor(contextMs / LAG_MS);
  const [before, own, after] = [-1, 0, 1].map((step) => recording.lags[bucket + step] ?? Infinity);
  // A page that was busy saw more than there was, in one of them; what a device has lost by standing still lasts.
  const lag = Math.max(Math.min(before!, own!), Math.min(own!, after!));
  return contextMs + (lag === Infinity ? recording.contextToPageMs : lag);
}

/** The indices where sound begins and ends: stretches above `threshold` with no pause longer than `pauseMs`. */
export function soundingStretches(
  { samples, sampleRate }: Pick<Recording, 'samples' | 'sampleRate'>,
  threshold = 0.003,
  pauseMs = 250,
): { begin: number; end: number }[] {
  const stretches: { begin: number; end: number }[] = [];
  const pause = (pauseMs / 1000) * sampleRate;
  for (let i = 0; i < samples.length; i++) {
    if (Math.abs(samples[i]!) < threshold) continue;
    const last = stretches.at(-1);
    if (last && i - last.end < pause) last.end = i;
    else stretches.push({ begin: i, end: i });
  }
  return stretches;
}
