import { PlaybackClock } from '../../audio/PlaybackClock';
import type { SpeakerCommand, SpeakerPort } from '../../audio/SamplePort';
import type { Speaker, SpeakerState } from '../../audio/Speaker';
import type { Clock } from '../../Clock';
import { bytesFromSamples } from '../../protocol/samples';
import { type ReadableStore, Store } from '../../Store';
import type { AudioInterface } from './AudioInterface';
import { rootMeanSquare } from './rootMeanSquare';
import { OWN_FORMAT, OWN_RATE } from './ownFormat';

const FRAMES_PER_MS = OWN_RATE / 1000;
/** How much of the sound a level is of. */
const LEVEL_MS = 20;

/**
 * Hands the agent's sound to the user's own output. What is heard of it nobody tells: it is taken to sound from when it is given,
 * one piece after another, by the session's clock.
 */
export class OwnSpeaker implements Speaker {
  readonly sampleRate: number = OWN_RATE;
  readonly port: SpeakerPort;
  readonly #clock: Clock;
  readonly #own: Pick<AudioInterface, 'output' | 'interrupt'>;
  readonly #playback: PlaybackClock = new PlaybackClock();
  readonly #state: Store<SpeakerState> = new Store<SpeakerState>({
    audible: false,
    underruns: 0,
    bufferMs: 0,
  });
  readonly #flushed: Set<(frame: number) => void> = new Set();
  /** What sounds, or will: each piece with its first frame. */
  #pieces: { frame: number; samples: Float32Array }[] = [];
  /** Frames of the stream that were given. */
  #given = 0;
  /** When all of it will have sounded, in frames of the clock. */
  #end = 0;
  #volume = 1;
  #muted = false;
  #stopWaiting: () => void = () => undefined;

  constructor(clock: Clock, own: Pick<AudioInterface, 'output' | 'interrupt'>) {
    this.#clock = clock;
    this.#own = own;
    this.port = { onmessage: null, postMessage: (command) => this.#obey(command) };
  }

  get state(): ReadableStore<SpeakerState> {
    return this.#state;
  }

  audibleFrame(now: number): number {
    return this.#playback.frameAt(now * FRAMES_PER_MS);
  }

  renderedFrame(): number {
    return this.audibleFrame(this.#clock.now());
  }

  queued(frame: number): void {
    this.#playback.queued(frame);
  }

  flush(): Promise<number> {
    return Promise.resolve(this.#flush());
  }

  onFlushed(listener: (frame: number) => void): () => void {
    const entry = (frame: number): void => listener(frame);
    this.#flushed.add(entry);
    return () => void this.#flushed.delete(entry);
  }

  /** Of what is given from now on, as is `setMuted`. */
  setVolume(volume: number): void {
    this.#volume = volume;
  }

  setMuted(muted: boolean): void {
    this.#muted = muted;
  }

  /** There is but one. */
  setOutputDevice(): Promise<void> {
    return Promise.resolve();
  }

  /** Has no sound in it: that is with the user already. */
  stream(): MediaStream {
    return new MediaStream();
  }

  level(): number {
    if (!this.#state.get().audible) return 0;
    const heard = this.renderedFrame();
    const piece = this.#pieces.findLast(({ frame }) => frame <= heard);
    if (!piece) return 0;
    const at = Math.floor(heard - piece.frame);
    return rootMeanSquare(piece.samples.subarray(at, at + LEVEL_MS * FRAMES_PER_MS));
  }

  /** The level, in every band. */
  spectrum(into: Uint8Array<ArrayBuffer>): void {
    into.fill(this.level() * 255);
  }

  close(): void {
    this.#stopWaiting();
  }

  #obey(command: SpeakerCommand): void {
    if (command.kind === 'play') this.#play(command.samples);
    else this.#flush();
  }

  #play(samples: Float32Array<ArrayBuffer>): void {
    const now = this.#clock.now() * FRAMES_PER_MS;
    if (this.#end <= now) {
      this.#end = now;
      this.#pieces = [];
      this.#playback.report({ kind: 'started', frame: this.#given, contextFrame: now });
      // Not before it is known what is heard.
      this.#clock.after(0, () => this.#setAudible(this.#end > now));
    }
    const gain = this.#muted ? 0 : this.#volume;
    const heard = gain === 1 ? samples : samples.map((sample) => sample * gain);
    this.#pieces.push({ frame: this.#given, samples: heard });
    this.#given += samples.length;
    this.#end += samples.length;
    this.#own.output(bytesFromSamples(heard, OWN_FORMAT));
    this.#stopWaiting();
    this.#stopWaiting = this.#clock.after((this.#end - now) / FRAMES_PER_MS, () => this.#stop(this.#given));
  }

  #flush(): number {
    const frame = Math.ceil(this.renderedFrame());
    this.#own.interrupt();
    this.#stop(frame);
    for (const listener of [...this.#flushed]) listener(frame);
    return frame;
  }

  /** @param frame The first that is not heard. */
  #stop(frame: number): void {
    this.#stopWaiting();
    this.#end = this.#clock.now() * FRAMES_PER_MS;
    this.#playback.report({ kind: 'stopped', frame, contextFrame: this.#end });
    this.#setAudible(false);
  }

  #setAudible(audible: boolean): void {
    const state = this.#state.get();
    if (state.audible !== audible) this.#state.set({ ...state, audible });
  }
}
