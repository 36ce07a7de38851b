import type { OutputTiming } from '../../../src/core/audio/AudibleClock';
import { PlaybackBuffer } from '../../../src/core/audio/PlaybackBuffer';
import type { SpeakerReport } from '../../../src/core/audio/SpeakerReport';
import { ManualClock } from '../../../src/testing';

const RATE = 48_000;
const QUANTUM = 128;

export interface SimulatedOutputOptions {
  random: () => number;
  /** In seconds. */
  baseLatency: number;
  outputLatency: number;
  /** What the browser says of the output latency; undefined says nothing. */
  saysLatency: number | undefined;
  /** Largest error of the browser's timestamps either way, in milliseconds; undefined has none. */
  stampJitterMs: number | undefined;
  /** Samples rendered in one go by the browser: a whole number of quanta. */
  callback: number;
}

/**
 * A browser's output on a manual clock, with what reaches the ear known sample by sample: the queue of the real speaker,
 * rendered in callbacks, its reports some milliseconds late, its figures of time as bad as they are in the field.
 */
export class SimulatedOutput implements OutputTiming {
  readonly clock: ManualClock = new ManualClock();
  readonly sampleRate: number = RATE;
  readonly baseLatency: number;
  /** Called with each report when it reaches the page. */
  onReport: (report: Pick<SpeakerReport, 'kind' | 'frame' | 'contextFrame'>) => void = () => undefined;
  readonly #options: SimulatedOutputOptions;
  readonly #buffer: PlaybackBuffer = new PlaybackBuffer(RATE);
  readonly #block: Float32Array = new Float32Array(QUANTUM);
  /** Frames of the stream rendered by the end of each quantum. */
  readonly #frames: number[] = [];
  #written = 0;
  #callbacks = 0;

  constructor(options: SimulatedOutputOptions) {
    this.#options = options;
    this.baseLatency = options.baseLatency;
    // No performance time is 0.
    this.clock.advance(1000);
    this.#render();
  }

  get outputLatency(): number | undefined {
    return this.#options.saysLatency;
  }

  get currentTime(): number {
    return (this.#frames.length * QUANTUM) / RATE;
  }

  getOutputTimestamp(): AudioTimestamp {
    const { stampJitterMs, random } = this.#options;
    if (stampJitterMs === undefined) return {};
    const error = (random() * 2 - 1) * stampJitterMs;
    return { contextTime: this.#heardTime(), performanceTime: this.clock.now() + error };
  }

  get underruns(): number {
    return this.#buffer.underruns;
  }

  get written(): number {
    return this.#written;
  }

  write(ms: number): void {
    const count = Math.round((ms * RATE) / 1000);
    this.#buffer.write(new Float32Array(count).fill(0.5));
    this.#written += count;
  }

  /** The frame of the stream that is truly heard now. */
  heardFrame(): number {
    const quanta = (this.#heardTime() * RATE) / QUANTUM;
    const index = Math.floor(quanta);
    const [before = 0, after = before] = [this.#frames[index - 1], this.#frames[index]];
    return before + (after - before) * (quanta - index);
  }

  /** As measured in Chromium: right after a callback the context's time, less both latencies, is what is heard. */
  #heardTime(): number {
    const { baseLatency, outputLatency, callback } = this.#options;
    return Math.max(0, (this.clock.now() - 1000) / 1000 + callback / RATE - baseLatency - outputLatency);
  }

  /** Renders what the next callback holds; the first comes at time 0 of the context. */
  #render(): void {
    const { callback, random } = this.#options;
    for (let i = 0; i < callback / QUANTUM; i++) {
      const at = this.#frames.length * QUANTUM;
      this.#buffer.read(this.#block, {
        started: (frame, offset) => this.#report({ kind: 'started', frame, contextFrame: at + offset }),
        stopped: (frame, offset) => this.#report({ kind: 'stopped', frame, contextFrame: at + offset }),
      });
      this.#frames.push(this.#buffer.frame);
    }
    const dueMs = 1000 + (++this.#callbacks * callback * 1000) / RATE;
    // A callback comes a little early or late, but never drifts.
    this.clock.after(dueMs + random() - this.clock.now(), () => this.#render());
  }

  #report(report: Pick<SpeakerReport, 'kind' | 'frame' | 'contextFrame'>): void {
    this.clock.after(this.#options.random() * 5, () => this.onReport(report));
  }
}
