import { expect, it, vi } from 'vitest';
import { readFrames } from '../../../../src/core/session/line/readFrames';

/** The parts of Chromium's `AudioData` that are used. */
function frame(samples: number[], sampleRate = 48_000): AudioData & { close: ReturnType<typeof vi.fn> } {
  return {
    numberOfFrames: samples.length,
    sampleRate,
    copyTo: (into: Float32Array, options: object) => {
      expect(options).toEqual({ planeIndex: 0, format: 'f32-planar' });
      into.set(samples);
    },
    close: vi.fn(),
  } as unknown as AudioData & { close: ReturnType<typeof vi.fn> };
}

it('takes each frame in its order, gives it back, and stops with the track', async () => {
  const frames = [frame([0.1, 0.2]), frame([0.3]), frame([0.4, 0.5, 0.6], 44_100)];
  const taken: [number[], number][] = [];
  const stream = new ReadableStream<AudioData>({
    start(controller) {
      for (const each of frames) controller.enqueue(each);
      controller.close();
    },
  });
  readFrames(stream, (block, rate) => taken.push([[...block].map((x) => Number(x.toFixed(3))), rate]));
  await vi.waitFor(() => expect(taken).toHaveLength(3));
  expect(taken).toEqual([
    [[0.1, 0.2], 48_000],
    [[0.3], 48_000],
    [[0.4, 0.5, 0.6], 44_100],
  ]);
  for (const { close } of frames) expect(close).toHaveBeenCalledTimes(1);
});

it('cancels what it reads when it is undone', async () => {
  const cancel = vi.fn();
  const taken = vi.fn();
  const undo = readFrames(new ReadableStream<AudioData>({ cancel }), taken);
  undo();
  await vi.waitFor(() => expect(cancel).toHaveBeenCalledTimes(1));
  expect(taken).not.toHaveBeenCalled();
});

it('takes a stream that breaks for one that has ended', async () => {
  const taken = vi.fn();
  const undo = readFrames(
    new ReadableStream<AudioData>({ start: (controller) => controller.error(new Error('gone')) }),
    taken,
  );
  // An unhandled rejection would fail the run.
  await new Promise((resolve) => setTimeout(resolve, 5));
  undo();
  expect(taken).not.toHaveBeenCalled();
});
