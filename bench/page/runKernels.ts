import { PlaybackBuffer } from '../../src/core/audio/PlaybackBuffer';
import { Resampler } from '../../src/core/audio/Resampler';

/** Microseconds for a quantum of 128 frames at the device's rate. */
export interface Kernels {
  /** The ring: written in frames of 20 ms, read in quanta. */
  ring: number;
  /** From the microphone's rate to the line's, and from the line's to the speaker's. */
  resampleCapture: number;
  resamplePlayback: number;
}

const DEVICE_RATE = 44_100;
const LINE_RATE = 16_000;
const QUANTUM = 128;
const QUANTA = 50_000;
const FRAME = 882;

/** Times the sound kernels by themselves, warmed up. */
export function runKernels(): Kernels {
  const listener = { started: () => undefined, stopped: () => undefined };
  const buffer = new PlaybackBuffer(DEVICE_RATE);
  const frame = new Float32Array(FRAME).fill(0.25);
  const output = new Float32Array(QUANTUM);
  let due = FRAME * 4;
  const ring = (): void => {
    for (; due > 0; due -= FRAME) buffer.write(frame);
    buffer.read(output, listener);
    due += QUANTUM;
  };
  const linePart = Math.round((QUANTUM * LINE_RATE) / DEVICE_RATE);
  const kernels = {
    ring: timed(ring),
    resampleCapture: timed(resampling(DEVICE_RATE, LINE_RATE, QUANTUM)),
    resamplePlayback: timed(resampling(LINE_RATE, DEVICE_RATE, linePart)),
  };
  if (output[0] !== 0.25) throw new Error('the ring played nothing');
  return kernels;
}

function resampling(from: number, to: number, count: number): () => void {
  const resampler = new Resampler(from, to, count);
  const input = new Float32Array(count).fill(0.25);
  const output = new Float32Array(resampler.maxOutput(count));
  return () => void resampler.push(input, output);
}

function timed(step: () => void): number {
  for (let i = 0; i < QUANTA; i++) step();
  const begin = performance.now();
  for (let i = 0; i < QUANTA; i++) step();
  return ((performance.now() - begin) * 1000) / QUANTA;
}
