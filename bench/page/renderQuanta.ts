import soundSource from '../../src/core/audio/worklets/sound.worklet?worklet';

/** A processor in the way in which its owner runs it. */
export type Processor = 'capture' | 'playback' | 'peer capture' | 'peer playback';

const SECONDS = 20;
const QUANTUM = 128;
/** The least of so many renderings counts: the machine can only make one slower. */
const TIMES = 5;
// Files of the package as it is published, served from its folder.
const peerPlayback = new URL(
  '../../node_modules/@elevenlabs/client/worklets/audioConcatProcessor.js',
  import.meta.url,
);
const peerCapture = new URL(
  '../../node_modules/@elevenlabs/client/worklets/rawAudioProcessor.js',
  import.meta.url,
);
const EMPTY = `registerProcessor('empty', class extends AudioWorkletProcessor { process() { return true; } });`;

function scriptUrl(source: string): string {
  return URL.createObjectURL(new Blob([source], { type: 'text/javascript' }));
}

interface Part {
  name: string;
  url: string | URL;
  /** At which its owner runs it: ours at the device's rate, the peer's in contexts of the line's rate. */
  rate: number;
  /** Gives it what it needs before rendering. */
  feed(node: AudioWorkletNode): void;
}

const noise = (count: number): Float32Array<ArrayBuffer> =>
  Float32Array.from({ length: count }, (_, i) => (((i * 7919) % 8192) / 8192 - 0.5) * 0.5);

const parts: Record<Processor, Part> = {
  capture: {
    name: 'parlando-capture',
    url: scriptUrl(soundSource),
    rate: 44_100,
    feed(node) {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = ({ data }: MessageEvent<Float32Array>) => port1.postMessage(data, [data.buffer]);
      node.port.postMessage(port2, [port2]);
    },
  },
  playback: {
    name: 'parlando-playback',
    url: scriptUrl(soundSource),
    rate: 44_100,
    feed(node) {
      const { port1, port2 } = new MessageChannel();
      node.port.postMessage(port2, [port2]);
      for (let i = 0; i < SECONDS * 50; i++) port1.postMessage({ kind: 'play', samples: noise(882) });
    },
  },
  'peer capture': {
    name: 'rawAudioProcessor',
    url: peerCapture,
    rate: 16_000,
    feed(node) {
      node.port.start();
      node.port.postMessage({ type: 'setFormat', format: 'pcm', sampleRate: 16_000 });
    },
  },
  'peer playback': {
    name: 'audioConcatProcessor',
    url: peerPlayback,
    rate: 16_000,
    feed(node) {
      node.port.postMessage({ type: 'setFormat', format: 'pcm', sampleRate: 16_000 });
      for (let i = 0; i < SECONDS * 50; i++) {
        const buffer = Int16Array.from(noise(320), (sample) => sample * 32_767).buffer;
        node.port.postMessage({ type: 'buffer', buffer });
      }
    },
  },
};

/** Microseconds for a quantum of 128 frames, the empty graph's taken off. Throws when nothing was played. */
export async function renderQuanta(processor: Processor): Promise<number> {
  const part = parts[processor];
  const emptyMs: number[] = [];
  const fullMs: number[] = [];
  for (let i = 0; i < TIMES; i++) {
    emptyMs.push((await render({ ...part, name: 'empty', url: scriptUrl(EMPTY), feed: () => undefined })).ms);
    const { ms, loudness } = await render(part);
    if (processor.endsWith('playback') && loudness < 0.01) throw new Error(`${processor} played nothing`);
    fullMs.push(ms);
  }
  return ((Math.min(...fullMs) - Math.min(...emptyMs)) * 1000) / ((SECONDS * part.rate) / QUANTUM);
}

async function render({ name, url, rate, feed }: Part): Promise<{ ms: number; loudness: number }> {
  const context = new OfflineAudioContext(1, SECONDS * rate, rate);
  await context.audioWorklet.addModule(url);
  const node = new AudioWorkletNode(context, name, { outputChannelCount: [1] });
  const buffer = new AudioBuffer({ length: rate, sampleRate: rate });
  buffer.copyToChannel(noise(rate), 0);
  const input = new AudioBufferSourceNode(context, { buffer, loop: true });
  input.connect(node).connect(context.destination);
  input.start();
  feed(node);
  // What was posted is there before the first quantum.
  await new Promise((resolve) => setTimeout(resolve, 300));
  const begin = performance.now();
  const rendered = await context.startRendering();
  const ms = performance.now() - begin;
  const samples = rendered.getChannelData(0);
  const loudness = samples.reduce((sum, sample) => sum + Math.abs(sample), 0) / samples.length;
  return { ms, loudness };
}
