import type { Clock } from '../Clock';
import { type ReadableStore, Store } from '../Store';
import { AudibleClock } from './AudibleClock';
import type { AudioOutput } from './AudioOutput';
import { LevelMeter } from './LevelMeter';
import { PlaybackClock } from './PlaybackClock';
import type { SpeakerPort } from './SamplePort';
import type { Speaker, SpeakerState } from './Speaker';
import type { SpeakerOrder, SpeakerReport } from './SpeakerReport';
import { unlessSame } from './unlessSame';

/** How long after the computed moment a change of `audible` is looked up, so that it has surely happened. */
const MARGIN_MS = 2;
const FADE_SECONDS = 0.02;

/** The playback worklet, into the way to the ear. */
export class WebSpeaker implements Speaker {
  readonly sampleRate: number;
  readonly port: SpeakerPort;
  readonly #context: AudioContext;
  /** There are none on an insecure page. */
  readonly #devices: MediaDevices | undefined = navigator.mediaDevices;
  readonly #time: Clock;
  readonly #output: AudioOutput;
  readonly #audible: AudibleClock;
  readonly #node: AudioWorkletNode;
  readonly #gain: GainNode;
  readonly #meter: LevelMeter;
  readonly #playback: PlaybackClock = new PlaybackClock();
  readonly #flushed: Set<(frame: number) => void> = new Set();
  readonly #state: Store<SpeakerState> = new Store<SpeakerState>({
    audible: false,
    underruns: 0,
    bufferMs: 36,
  });
  #asked: ((frame: number) => void)[] = [];
  #volume = 1;
  #muted = false;
  #closed = false;
  #cancelLook: () => void = () => undefined;

  /**
   * @param context Its playback worklet must be loaded.
   * @param latencyOffsetMs What the sound needs beyond what the browser tells; may be negative.
   */
  constructor(context: AudioContext, time: Clock, output: AudioOutput, latencyOffsetMs = 0) {
    this.#context = context;
    this.#time = time;
    this.#output = output;
    this.#audible = new AudibleClock(context, time, () => latencyOffsetMs + output.extraLatencyMs);
    this.sampleRate = context.sampleRate;
    this.#node = new AudioWorkletNode(context, 'parlando-playback', {
      numberOfInputs: 0,
      outputChannelCount: [1],
    });
    this.#node.port.onmessage = ({ data }: MessageEvent<SpeakerReport[]>) => this.#take(data);
    const { port1, port2 } = new MessageChannel();
    this.#order(port2, [port2]);
    this.port = port1 as unknown as SpeakerPort;
    this.#gain = new GainNode(context);
    this.#meter = new LevelMeter(this.#gain);
    this.#node.connect(this.#gain).connect(output.input);
    this.#devices?.addEventListener('devicechange', this.#deviceChanged);
  }

  get state(): ReadableStore<SpeakerState> {
    return this.#state;
  }

  audibleFrame(now: number): number {
    return this.#playback.frameAt(this.#audible.at(now) * this.sampleRate);
  }

  renderedFrame(): number {
    return this.#playback.frameAt(this.#context.currentTime * this.sampleRate);
  }

  queued(frame: number): void {
    this.#playback.queued(frame);
  }

  flush(): Promise<number> {
    if (this.#closed) return Promise.resolve(this.#heard());
    this.#order('flush');
    return new Promise((resolve) => this.#asked.push(resolve));
  }

  onFlushed(listener: (frame: number) => void): () => void {
    this.#flushed.add(listener);
    return () => void this.#flushed.delete(listener);
  }

  setVolume(volume: number): void {
    this.#volume = Math.max(0, Math.min(1, volume));
    this.#approachGain();
  }

  setMuted(muted: boolean): void {
    this.#muted = muted;
    this.#approachGain();
  }

  async setOutputDevice(deviceId: string): Promise<void> {
    await this.#output.select(deviceId);
    this.#audible.forget();
  }

  stream(): MediaStream {
    return this.#output.stream();
  }

  level(): number {
    return this.#meter.read();
  }

  spectrum(into: Uint8Array<ArrayBuffer>): void {
    this.#meter.spectrum(into);
  }

  close(): void {
    if (this.#closed) return;
    this.#closed = true;
    this.#cancelLook();
    this.#node.port.onmessage = null;
    this.#devices?.removeEventListener('devicechange', this.#deviceChanged);
    for (const resolve of this.#asked) resolve(this.#heard());
    // Out within a few milliseconds; cut off at once it would click.
    this.#approachGain(FADE_SECONDS / 4);
    this.#time.after(FADE_SECONDS * 1000, () => {
      // Until it is told, it runs on for the context's life.
      this.#order('close');
      this.#node.port.close();
      this.#node.disconnect();
      this.#gain.disconnect();
    });
  }

  readonly #deviceChanged = (): void => this.#audible.forget();

  #order(order: SpeakerOrder, transfer: Transferable[] = []): void {
    this.#node.port.postMessage(order, transfer);
  }

  #heard(): number {
    return Math.ceil(this.audibleFrame(this.#time.now()));
  }

  /** A few milliseconds of approach instead of a step, which would click. */
  #approachGain(timeConstant = 0.01): void {
    const target = this.#muted || this.#closed ? 0 : this.#volume;
    this.#gain.gain.setTargetAtTime(target, this.#context.currentTime, timeConstant);
  }

  #take(reports: SpeakerReport[]): void {
    for (const report of reports) {
      this.#playback.report(report);
      if (report.kind === 'started') this.#output.hush(false);
      if (report.kind !== 'flushed') continue;
      this.#output.hush(true);
      if (report.asked) this.#asked.shift()?.(report.frame);
      for (const listener of this.#flushed) listener(report.frame);
    }
    const { underruns, targetMs: bufferMs } = reports.at(-1)!;
    this.#look({ underruns, bufferMs });
  }

  /** Sees whether sound is heard, and looks again when that will change: the browser's latency may move meanwhile. */
  #look(told?: Partial<SpeakerState>): void {
    this.#cancelLook();
    if (this.#closed) return;
    const heard = this.#audible.at(this.#time.now()) * this.sampleRate;
    const before = this.#state.get();
    this.#state.set(unlessSame(before, { ...before, ...told, audible: this.#playback.soundsAt(heard) }));
    const frames = this.#playback.nextChangeAfter(heard) - heard;
    if (frames === Infinity) return;
    const delayMs = (frames * 1000) / this.sampleRate + MARGIN_MS;
    this.#cancelLook = this.#time.after(delayMs, () => this.#look());
  }
}
