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
/** Frames of 20 ms at the line's rate, and the buffers of 10 ms in which a microphone's track comes. */
const LINE_FRAME = 320;
const TRACK_FRAME = 441;
const SPEAKER_FRAME = 882;
/** The least of so many batches counts: the machine can only make one slower. */
const BATCHES = 60;
/** Long beside the page's timer, short beside the turns that a busy machine gives. */
const BATCH_MS = 5;

/** Times the sound kernels by themselves, warmed up. */
export function runKernels(): Kernels {
  const listener = { started: () => undefined, stopped: () => undefined };
  const buffer = new PlaybackBuffer(DEVICE_RATE);
  const frame = new Float32Array(SPEAKER_FRAME).fill(0.25);
  const output = new Float32Array(QUANTUM);
  let due = SPEAKER_FRAME * 4;
  const ring = (): void => {
    for (; due > 0; due -= SPEAKER_FRAME) buffer.write(frame);
    buffer.read(output, listener);
    due += QUANTUM;
  };
  const kernels = {
    ring: timed(ring),
    resampleCapture: timed(resampling(DEVICE_RATE, LINE_RATE, TRACK_FRAME)) * (QUANTUM / TRACK_FRAME),
    resamplePlayback: timed(resampling(LINE_RATE, DEVICE_RATE, LINE_FRAME)) * (QUANTUM / SPEAKER_FRAME),
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

/** Microseconds for a step. */
function timed(step: () => void): number {
  const batch = (steps: number): number => {
    const begin = performance.now();
    for (let i = 0; i < steps; i++) step();
    return performance.now() - begin;
  };
  let steps = 100;
  while (batch(steps) < BATCH_MS) steps *= 2;
  let least = Infinity;
  for (let i = 0; i < BATCHES; i++) least = Math.min(least, batch(steps));
  return (least * 1000) / steps;
}
