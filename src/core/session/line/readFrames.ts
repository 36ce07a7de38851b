/**
 * Takes the frames of a track processor, one after another. Reads only the first channel; the block given to `take` is used
 * again for the next.
 *
 * @returns Its undo.
 */
export function readFrames(
  frames: ReadableStream<AudioData>,
  take: (block: Float32Array<ArrayBuffer>, sampleRate: number) => void,
): () => void {
  const reader = frames.getReader();
  let buffer = new Float32Array(0);
  const read = async (): Promise<void> => {
    for (;;) {
      // A stream that breaks is one that has ended, which its track tells.
      const { value } = await reader.read().catch(() => ({ value: undefined }));
      if (!value) return;
      const { numberOfFrames: length, sampleRate } = value;
      if (buffer.length < length) buffer = new Float32Array(length);
      const block = buffer.subarray(0, length);
      value.copyTo(block, { planeIndex: 0, format: 'f32-planar' });
      value.close();
      take(block, sampleRate);
    }
  };
  void read();
  return () => void reader.cancel().catch(() => undefined);
}
