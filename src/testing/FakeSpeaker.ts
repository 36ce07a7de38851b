import { PlaybackBuffer } from '../core/audio/PlaybackBuffer';
import { PlaybackClock } from '../core/audio/PlaybackClock';
import type { SpeakerCommand, SpeakerPort } from '../core/audio/SamplePort';
import type { Speaker, SpeakerState } from '../core/audio/Speaker';
import type { SpeakerReport } from '../core/audio/SpeakerReport';
import type { Clock } from '../core/Clock';
import { type ReadableStore, Store } from '../core/Store';

/** Samples rendered at once, as in a browser. */
const QUANTUM = 128;
const KEPT_SECONDS = 600;

export interface FakeSpeakerOptions {
  /** In Hz. Default 16,000. */
  sampleRate?: number;
  /** From rendering to the ear, in milliseconds. Default 0. */
  latencyMs?: number;
}

/** A speaker that plays into memory, with the queue and the clock of the real one, as the given clock moves. */
export class FakeSpeaker implements Speaker {
  readonly sampleRate: number;
  readonly port: SpeakerPort;
  /** The volume that was set last. */
  volume = 1;
  muted = false;
  /** The output device that was chosen last; `''` is the default one. */
  outputDeviceId: string | undefined;
  readonly #clock: Clock;
  readonly #latencyMs: number;
  readonly #buffer: PlaybackBuffer;
  readonly #playback: PlaybackClock = new PlaybackClock();
  readonly #state: Store<SpeakerState> = new Store<SpeakerState>({
    audible: false,
    underruns: 0,
    bufferMs: 36,
  });
  readonly #flushed: Set<(frame: number) => void> = new Set();
  readonly #startedAt: number;
  #rendered: Float32Array[] = [];
  #contextFrame = 0;
  #stream: MediaStream | undefined;
  #stopTicking: () => void = () => undefined;

  constructor(clock: Clock, options: FakeSpeakerOptions = {}) {
    this.#clock = clock;
    this.sampleRate = options.sampleRate ?? 16_000;
    this.#latencyMs = options.latencyMs ?? 0;
    this.#buffer = new PlaybackBuffer(this.sampleRate);
    this.#startedAt = clock.now();
    this.port = { onmessage: null, postMessage: (command) => this.#obey(command) };
    this.#tick();
  }

  get state(): ReadableStore<SpeakerState> {
    return this.#state;
  }

  /** Every sample rendered so far, silence included; after ten minutes only the latest. */
  rendered(): Float32Array {
    const samples = new Float32Array(this.#rendered.length * QUANTUM);
    this.#rendered.forEach((block, index) => samples.set(block, index * QUANTUM));
    return samples;
  }

  audibleFrame(now: number): number {
    return this.#playback.frameAt(this.#contextFrameAt(now));
  }

  renderedFrame(): number {
    return this.#playback.frameAt(this.#contextFrame);
  }

  queued(frame: number): void {
    this.#playback.queued(frame);
  }

  flush(): Promise<number> {
    return Promise.resolve(this.#flush());
  }

  onFlushed(listener: (frame: number) => void): () => void {
    this.#flushed.add(listener);
    return () => void this.#flushed.delete(listener);
  }

  setVolume(volume: number): void {
    this.volume = volume;
  }

  setMuted(muted: boolean): void {
    this.muted = muted;
  }

  setOutputDevice(deviceId: string): Promise<void> {
    this.outputDeviceId = deviceId;
    return Promise.resolve();
  }

  /** Has no sound in it. Only where there is `MediaStream`: in a browser. */
  stream(): MediaStream {
    return (this.#stream ??= new MediaStream());
  }

  level(): number {
    const recent = this.#rendered.at(-1) ?? new Float32Array();
    return Math.sqrt(recent.reduce((sum, sample) => sum + sample * sample, 0) / QUANTUM);
  }

  /** The level, in every band. */
  spectrum(into: Uint8Array<ArrayBuffer>): void {
    into.fill(Math.round(this.level() * 255));
  }

  close(): void {
    this.#stopTicking();
  }

  #contextFrameAt(now: number): number {
    return ((now - this.#startedAt - this.#latencyMs) / 1000) * this.sampleRate;
  }

  #obey(command: SpeakerCommand): void {
    if (command.kind === 'play') this.#buffer.write(command.samples);
    else this.#flush();
  }

  #flush(): number {
    const frame = this.#buffer.flush();
    this.#report('flushed', frame, 0);
    for (const listener of [...this.#flushed]) listener(frame);
    return frame;
  }

  #tick(): void {
    this.#stopTicking = this.#clock.after((QUANTUM / this.sampleRate) * 1000, () => {
      // A timer of the machine's comes late; the sound is not late for that.
      const due = ((this.#clock.now() - this.#startedAt) / 1000) * this.sampleRate;
      do this.#render();
      while (this.#contextFrame + QUANTUM <= due);
      this.#tick();
    });
  }

  #render(): void {
    const block = new Float32Array(QUANTUM);
    this.#buffer.read(block, {
      started: (frame, offset) => this.#edge('started', frame, offset),
      stopped: (frame, offset) => this.#edge('stopped', frame, offset),
    });
    this.#contextFrame += QUANTUM;
    this.#rendered.push(block);
    const kept = (KEPT_SECONDS * this.sampleRate) / QUANTUM;
    if (this.#rendered.length > 2 * kept) this.#rendered = this.#rendered.slice(-kept);
  }

  #edge(kind: 'started' | 'stopped', frame: number, offset: number): void {
    this.#report(kind, frame, offset);
    this.#clock.after(this.#latencyMs, () => {
      const { underruns, targetMs } = this.#buffer;
      this.#state.set({ audible: kind === 'started', underruns, bufferMs: targetMs });
    });
  }

  #report(kind: SpeakerReport['kind'], frame: number, offset: number): void {
    this.#playback.report({ kind, frame, contextFrame: this.#contextFrame + offset });
  }
}
