type Generator = new (init: { kind: 'audio' }) => MediaStreamTrack & { writable: WritableStream<AudioData> };

const RATE = 16_000;
const FRAME = 320;

/** A stream whose sound is written by a test: frames of 20 ms at 16 kHz, of one value each. */
export function ownStream(): { media: MediaStream; write(values: readonly number[]): Promise<void> } {
  const { MediaStreamTrackGenerator } = globalThis as unknown as { MediaStreamTrackGenerator: Generator };
  const track = new MediaStreamTrackGenerator({ kind: 'audio' });
  const writer = track.writable.getWriter();
  let written = 0;
  return {
    media: new MediaStream([track]),
    async write(values) {
      for (const value of values) {
        const data = new Float32Array(FRAME).fill(value / 32_768);
        const timestamp = written++ * 20_000;
        const [sampleRate, numberOfFrames] = [RATE, FRAME];
        await writer.write(
          new AudioData({
            format: 'f32-planar',
            numberOfChannels: 1,
            sampleRate,
            numberOfFrames,
            timestamp,
            data,
          }),
        );
      }
    },
  };
}
