import type { Clock } from '../Clock';
import { type ReadableStore, Store } from '../Store';
import { audibleTime } from './audibleTime';
import { LevelMeter } from './LevelMeter';
import { PlaybackClock } from './PlaybackClock';
import type { SpeakerPort } from './SamplePort';
import type { Speaker, SpeakerState } from './Speaker';
import type { SpeakerReport } from './SpeakerReport';

/** How long after the computed moment a change of `audible` is looked up, so that it has surely happened. */
const MARGIN_MS = 2;
const FADE_SECONDS = 0.02;
const LOOK_AGAIN_MS = 20;

/** The playback worklet, straight into the context's destination. */
export class WebSpeaker implements Speaker {
  readonly sampleRate: number;
  readonly port: SpeakerPort;
  readonly #context: AudioContext;
  readonly #time: Clock;
  readonly #node: AudioWorkletNode;
  readonly #gain: GainNode;
  readonly #meter: LevelMeter;
  readonly #playback: PlaybackClock = new PlaybackClock();
  #closed = false;
  readonly #flushed: Set<(frame: number) => void> = new Set();
  readonly #state: Store<SpeakerState> = new Store<SpeakerState>({
    audible: false,
    underruns: 0,
    bufferMs: 40,
  });

  /** @param context Its playback worklet must be loaded. */
  constructor(context: AudioContext, time: Clock) {
    this.#context = context;
    this.#time = time;
    this.sampleRate = context.sampleRate;
    this.#node = new AudioWorkletNode(context, 'parlando-playback', {
      numberOfInputs: 0,
      outputChannelCount: [1],
    });
    this.#node.port.onmessage = ({ data }: MessageEvent<SpeakerReport>) => this.#take(data);
    const { port1, port2 } = new MessageChannel();
    this.#node.port.postMessage(port2, [port2]);
    this.port = port1 as unknown as SpeakerPort;
    this.#gain = new GainNode(context);
    this.#meter = new LevelMeter(this.#gain);
    this.#node.connect(this.#gain).connect(context.destination);
  }

  get state(): ReadableStore<SpeakerState> {
    return this.#state;
  }

  audibleFrame(now: number): number {
    return this.#playback.frameAt(this.#audibleContextFrame(now));
  }

  onFlushed(listener: (frame: number) => void): () => void {
    const entry = (frame: number): void => listener(frame);
    this.#flushed.add(entry);
    return () => void this.#flushed.delete(entry);
  }

  setVolume(volume: number): void {
    // A few milliseconds of approach instead of a step, which would click.
    this.#gain.gain.setTargetAtTime(Math.max(0, Math.min(1, volume)), this.#context.currentTime, 0.01);
  }

  level(): number {
    return this.#meter.read();
  }

  close(): void {
    this.#closed = true;
    this.#node.port.onmessage = null;
    // Out within a few milliseconds; cut off at once it would click.
    this.#gain.gain.setTargetAtTime(0, this.#context.currentTime, FADE_SECONDS / 4);
    this.#time.after(FADE_SECONDS * 1000, () => {
      this.#node.disconnect();
      this.#gain.disconnect();
    });
  }

  #audibleContextFrame(now: number): number {
    return audibleTime(this.#context, now, this.#time.now()) * this.sampleRate;
  }

  #take(report: SpeakerReport): void {
    this.#playback.report(report);
    if (report.kind === 'flushed') {
      for (const listener of [...this.#flushed]) listener(report.frame);
      return;
    }
    if (report.kind === 'started') {
      this.#state.set({ ...this.#state.get(), underruns: report.underruns, bufferMs: report.targetMs });
    }
    this.#refreshAt(report.contextFrame);
  }

  /** Looks whether sound is heard once the frame of context has reached the ear. */
  #refreshAt(contextFrame: number): void {
    const frames = contextFrame - this.#audibleContextFrame(this.#time.now());
    const delayMs = Math.max(0, (frames / this.sampleRate) * 1000);
    this.#time.after(delayMs + MARGIN_MS, () => this.#look());
  }

  /** What is rendered will be heard: until both agree it looks again, as the latency that the browser tells may move. */
  #look(): void {
    if (this.#closed) return;
    const audible = this.#playback.soundsAt(this.#audibleContextFrame(this.#time.now()));
    if (audible !== this.#playback.rendering) this.#time.after(LOOK_AGAIN_MS, () => this.#look());
    const state = this.#state.get();
    if (state.audible !== audible) this.#state.set({ ...state, audible });
  }
}
