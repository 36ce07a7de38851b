import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { build } from 'esbuild';
import { beforeAll, describe, expect, it } from 'vitest';
import { root } from '../../house/sourceFiles';

const ROUNDS = 4;
const CALLS_EACH = 250_000;
/** What Node itself leaves behind in between. */
const NOISE_BYTES = 8192;
/** Large enough that no garbage is collected, and none goes uncounted. */
const FLAGS = [
  '--expose-gc',
  '--min-semi-space-size=256',
  '--max-semi-space-size=256',
  '--input-type=module',
];

/**
 * Calls each kernel a million times with 8 samples, and prints the bytes that it left on the heap in the quietest of four
 * rounds: what the compiler does meanwhile is in one of them, garbage would be in all.
 */
const script = `
  import { FrameSlicer } from './src/core/audio/FrameSlicer';
  import { LevelMeter } from './src/core/audio/LevelMeter';
  import { PlaybackBuffer } from './src/core/audio/PlaybackBuffer';
  import { Resampler } from './src/core/audio/Resampler';
  import { VoiceActivity } from './src/core/audio/VoiceActivity';

  const block = Float32Array.from({ length: 8 }, (_, i) => Math.sin(i) / 2);
  const output = new Float32Array(64);
  const listener = { started() {}, stopped() {} };
  const speaking = new PlaybackBuffer(48_000, 1);
  speaking.write(new Float32Array(8 * ${CALLS_EACH * (ROUNDS + 1)}).fill(0.5));
  const silent = new PlaybackBuffer(48_000);
  const activity = new VoiceActivity(48_000);
  // What a browser has of its own: what is read of it, it writes where it is told.
  globalThis.AnalyserNode = class {
    fftSize = 8;
    getFloatTimeDomainData(into) { into.fill(0.5); }
    getByteFrequencyData(into) { into.fill(7); }
  };
  const meter = new LevelMeter({ connect() {} });
  const bands = new Uint8Array(8);
  const slicer = new FrameSlicer(22_050, 20, () => undefined);
  const push = (from, to) => {
    const resampler = new Resampler(from, to, 8);
    return () => resampler.push(block, output);
  };

  const kernels = {
    'PlaybackBuffer.read of sound': () => speaking.read(block, listener),
    'PlaybackBuffer.read of silence': () => silent.read(block, listener),
    'Resampler.push from 48,000 to 16,000 Hz': push(48_000, 16_000),
    'Resampler.push from 44,100 to 16,000 Hz': push(44_100, 16_000),
    'Resampler.push from 24,000 to 48,000 Hz': push(24_000, 48_000),
    'FrameSlicer.push': () => slicer.push(block),
    'VoiceActivity.push': () => activity.push(block),
    'LevelMeter.read': () => meter.read(),
    'LevelMeter.spectrum': () => meter.spectrum(bands),
    'a kernel that makes a view': () => output.subarray(1).length,
  };
  const run = (kernel, calls) => { for (let i = 0; i < calls; i++) kernel(); };
  const left = {};
  // All of them first, so that none is compiled into the loop that calls it.
  for (const kernel of Object.values(kernels)) run(kernel, ${CALLS_EACH});
  for (const [name, kernel] of Object.entries(kernels)) {
    left[name] = Infinity;
    for (let round = 0; round < ${ROUNDS}; round++) {
      gc();
      const before = process.memoryUsage().heapUsed;
      run(kernel, ${CALLS_EACH});
      left[name] = Math.min(left[name], process.memoryUsage().heapUsed - before);
    }
  }
  console.log(JSON.stringify(left));
`;

const kernels = [
  'PlaybackBuffer.read of sound',
  'PlaybackBuffer.read of silence',
  'Resampler.push from 48,000 to 16,000 Hz',
  'Resampler.push from 44,100 to 16,000 Hz',
  'Resampler.push from 24,000 to 48,000 Hz',
  'FrameSlicer.push',
  'VoiceActivity.push',
  'LevelMeter.spectrum',
];

describe('a million calls', () => {
  let left: Record<string, number> = {};

  beforeAll(async () => {
    const { outputFiles } = await build({
      stdin: { contents: script, resolveDir: root, loader: 'ts' },
      bundle: true,
      write: false,
      format: 'esm',
      platform: 'node',
      target: 'es2022',
    });
    const run = promisify(execFile)(process.execPath, [...FLAGS, '-e', outputFiles[0]!.text]);
    left = JSON.parse((await run).stdout);
  });

  it.each(kernels)('of %s leave nothing on the heap', (name) => {
    expect(left[name]).toBeLessThan(NOISE_BYTES);
  });

  it('of LevelMeter.read leave each the number that it gives, and nothing else', () => {
    expect(left['LevelMeter.read']! / CALLS_EACH).toBeLessThan(17);
  });

  it('of what makes garbage are found out', () => {
    expect(left['a kernel that makes a view']).toBeGreaterThan(CALLS_EACH);
  });
});
