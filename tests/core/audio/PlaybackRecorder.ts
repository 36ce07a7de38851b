import { PlaybackBuffer, type PlaybackListener } from '../../../src/core/audio/PlaybackBuffer';

const QUANTUM = 128;

/**
 * A playback buffer whose every sample is known: what goes in is counted, what comes out is kept, by frame. Each frame of
 * the stream has a value of its own, from 0.5 to 1, so that a sample can be told from its neighbours.
 */
export class PlaybackRecorder implements PlaybackListener {
  readonly buffer: PlaybackBuffer;
  /** Every sample that came out. */
  readonly output: number[] = [];
  /** The frame of the stream that each of them was, -1 for silence. */
  readonly frames: number[] = [];
  /** Each report, with the place in `output` that it speaks of. */
  readonly reports: { kind: 'started' | 'stopped'; frame: number; at: number }[] = [];
  written = 0;
  #frame = -1;
  #changes: { offset: number; frame: number }[] = [];

  constructor(sampleRate: number, capacitySeconds?: number) {
    this.buffer = new PlaybackBuffer(sampleRate, capacitySeconds);
  }

  /** What frame `frame` of the stream sounds like at full gain. */
  static value(frame: number): number {
    return Math.fround(0.75 + 0.25 * Math.sin(frame * 12.9898 + Math.floor(frame / 7)));
  }

  write(count: number): void {
    this.buffer.write(
      Float32Array.from({ length: count }, (_, i) => PlaybackRecorder.value(this.written + i)),
    );
    this.written += count;
  }

  /** Reads so many samples, in blocks as a browser would. */
  read(count: number): void {
    for (let left = count; left > 0; left -= QUANTUM) this.#block(Math.min(QUANTUM, left));
  }

  started(frame: number, offset: number): void {
    this.reports.push({ kind: 'started', frame, at: this.output.length + offset });
    this.#changes.push({ offset, frame });
  }

  stopped(frame: number, offset: number): void {
    this.reports.push({ kind: 'stopped', frame, at: this.output.length + offset });
    this.#changes.push({ offset, frame: -1 });
  }

  /** The frames that sounded, in order. */
  get heard(): number[] {
    return this.frames.filter((frame) => frame >= 0);
  }

  /** The factor on each sample that sounded, 0 where there is silence. */
  get gains(): number[] {
    return this.output.map((sample, i) =>
      this.frames[i]! < 0 ? 0 : sample / PlaybackRecorder.value(this.frames[i]!),
    );
  }

  /** The largest change of gain from one sample to the next, from the silence before to the end. */
  get steepest(): number {
    return this.gains.reduce((most, gain, i, all) => Math.max(most, Math.abs(gain - (all[i - 1] ?? 0))), 0);
  }

  #block(length: number): void {
    const block = new Float32Array(length);
    this.#changes = [];
    this.buffer.read(block, this);
    for (let i = 0; i < length; i++) {
      for (const change of this.#changes) if (change.offset === i) this.#frame = change.frame;
      this.frames.push(this.#frame);
      if (this.#frame >= 0) this.#frame++;
    }
    for (const change of this.#changes) if (change.offset === length) this.#frame = change.frame;
    this.output.push(...block);
  }
}
