import type { Clock } from '../Clock';
import { lateError } from '../lateError';
import { loadKeepScreenOn } from './loadKeepScreenOn';
import { loadSoundErrors } from '../loadSoundErrors';
import type { ParlandoError } from '../ParlandoError';
import { servedFile } from '../servedFile';
import type { ReadableStore } from '../Store';
import type { AudioDevice } from './AudioDevice';
import { type AudioDeviceOptions, AudioDevices } from './AudioDevices';
import { AudioOutput } from './AudioOutput';
import { ContextKeeper, type OutputState } from './ContextKeeper';
import { loadWorklet } from './loadWorklet';
import type { Microphone } from './Microphone';
import { risksEcho } from './risksEcho';
import type { Speaker } from './Speaker';
import { type PageAudioSession, takeAudioSession } from './takeAudioSession';
import { type MicrophoneOptions, WebMicrophone } from './WebMicrophone';
import { WebSpeaker } from './WebSpeaker';
import soundSource from './worklets/sound.worklet?worklet';

/** Between the end of a conversation and the quiet, so that the last sound can fade. */
const LINGER_MS = 100;
/**
 * Before a context is closed, so that worklets see that they are over, on a busy machine too: one that ends only with its context
 * stays in Chromium's memory for ever.
 */
const CLOSE_MS = 1000;

/** So long the microphone may come first: a gesture lasts longer in Chromium, under its strictest policy too. */
const MICROPHONE_MS = 1000;

export interface WebAudioOptions extends MicrophoneOptions, AudioDeviceOptions {
  /**
   * The folder that serves the files of `parlando/worklets`, for a page whose policy forbids blob URLs. Default: blob URLs.
   */
  workletUrl?: string;
  /**
   * Where the agent's sound goes: straight out of the context, or through an audio element, whose sound the echo
   * cancellation of some browsers knows better. The element is about 40 ms later, and what it holds at an interruption
   * is muted by the page. Default `context`; a device that the context cannot choose takes the element.
   */
  route?: 'context' | 'element';
  /** What the sound needs from the speaker to the ear beyond what the browser tells, in milliseconds. May be negative. */
  latencyOffsetMs?: number;
  /** Keeps the screen on during a conversation. Default `false`. */
  wakeLock?: boolean;
}

/** Web Audio: one `AudioContext` at the device's own rate, made in `unlock` or, where it may, a little later. */
export class WebAudioDevice implements AudioDevice {
  readonly microphone: Microphone;
  readonly devices: AudioDevices;
  readonly #time: Clock;
  readonly #options: WebAudioOptions;
  readonly #keeper: ContextKeeper;
  readonly #warned: Set<(error: ParlandoError) => void> = new Set();
  #context: AudioContext | undefined;
  #output: AudioOutput | undefined;
  #hold: (() => void)[] = [];
  #echoTold = false;
  #cancelSuspension: () => void = () => undefined;
  /** Something of its own for each `unlock`, until the end of its conversation. */
  #start: object | undefined;
  #beginning: Promise<void> | undefined;

  constructor(time: Clock, options: WebAudioOptions = {}) {
    this.#time = time;
    this.#options = options;
    this.devices = new AudioDevices(options);
    this.#keeper = new ContextKeeper(
      time,
      globalThis.document,
      () => void this.#warn(({ audioStalled }) => audioStalled()),
    );
    // What interrupts a context pauses an element, which no longer plays when the context does.
    this.#keeper.state.subscribe(() => {
      if (this.output.get() === 'running') this.#output?.wake();
    });
    this.microphone = new WebMicrophone(
      {
        ready: async () => {
          // It may ask in the very gesture, ahead of `unlock`.
          await Promise.resolve();
          if (this.#start) this.#begin();
          return this.#ready();
        },
        current: () => this.#context,
      },
      options,
    );
  }

  get output(): ReadableStore<OutputState> {
    return this.#keeper.state;
  }

  unlock(opening?: Promise<unknown>): void {
    if (typeof AudioContext === 'undefined') return;
    this.#cancelSuspension();
    const start = (this.#start = {});
    if (!opening || this.#context || !('userAgentData' in navigator)) return this.#begin();
    // Chromium lets a page sound at any time after a gesture, and the context's constructor keeps the page waiting for the
    // browser's audio service, which the microphone starts anyway.
    const late = new Promise<void>((resolve) => this.#time.after(MICROPHONE_MS, resolve));
    this.#beginning = Promise.race([opening, late]).then(() => {
      if (start === this.#start) this.#begin();
    });
  }

  #begin(): void {
    const context = (this.#context ??= this.#foreign ?? new AudioContext());
    this.#keeper.begin(context, context !== this.#foreign);
    if (this.#output) this.#output.wake();
    else this.#openOutput(context);
    if (this.#hold.length === 0) this.#hold = hold(this.#options);
    void this.#ready().catch(() => undefined);
  }

  resume(): void {
    this.#keeper.resume();
    this.#output?.wake();
  }

  look(): void {
    this.#keeper.look();
  }

  async openSpeaker(): Promise<Speaker> {
    const context = await this.#ready();
    return new WebSpeaker(context, this.#time, this.#output!, this.#options.latencyOffsetMs || 0);
  }

  onWarning(listener: (error: ParlandoError) => void): () => void {
    const entry = (error: ParlandoError): void => listener(error);
    this.#warned.add(entry);
    return () => void this.#warned.delete(entry);
  }

  suspend(): void {
    this.#start = undefined;
    this.#keeper.end();
    this.#cancelSuspension();
    this.#cancelSuspension = this.#time.after(LINGER_MS, () => {
      this.#release();
      this.#output?.rest();
      if (this.#context !== this.#foreign) this.#context?.suspend().catch(() => undefined);
    });
  }

  close(): void {
    this.#start = undefined;
    this.#keeper.end();
    this.#cancelSuspension();
    this.#release();
    const output = this.#output;
    const context = this.#context === this.#foreign ? undefined : this.#context;
    this.#context = this.#output = undefined;
    this.#time.after(CLOSE_MS, () => {
      output?.close();
      context?.close().catch(() => undefined);
    });
  }

  /** The page's own context, if its sound is a node. */
  get #foreign(): AudioContext | undefined {
    const { input } = this.#options;
    return input && 'context' in input ? (input.context as AudioContext) : undefined;
  }

  #openOutput(context: AudioContext): void {
    const { route, microphone } = this.#options;
    this.#output = new AudioOutput(context, route, (deviceId) => {
      const cancels = microphone?.echoCancellation !== false;
      if (this.#echoTold || !risksEcho(deviceId, cancels, 'userAgentData' in navigator)) return;
      this.#echoTold = true;
      void this.#warn(({ echoRisk }) => echoRisk(deviceId));
    });
  }

  async #warn(say: (words: typeof import('../soundErrors')) => ParlandoError): Promise<void> {
    const error = await lateError(loadSoundErrors, say);
    for (const listener of [...this.#warned]) listener(error);
  }

  #release(): void {
    for (const undo of this.#hold.splice(0)) undo();
  }

  async #ready(): Promise<AudioContext> {
    if (!this.#context) await this.#beginning;
    const context = this.#context;
    // A page that is not secure has contexts, and no worklets.
    if (!context?.audioWorklet)
      throw await lateError(loadSoundErrors, ({ audioUnavailable }) => audioUnavailable());
    await loadWorklet(context, { source: soundSource, url: servedFile(this.#options.workletUrl, 'sound') });
    return context;
  }
}

/** What a conversation takes of the system, and how it is given back. */
function hold({ wakeLock }: WebAudioOptions): (() => void)[] {
  const { audioSession } = navigator as { audioSession?: PageAudioSession };
  const undo = audioSession ? [takeAudioSession(audioSession)] : [];
  if (!wakeLock || !('wakeLock' in navigator)) return undo;
  // Few ask for it, and only they load it.
  const screen = loadKeepScreenOn().then(({ keepScreenOn }) => keepScreenOn(navigator.wakeLock, document));
  return [...undo, () => void screen.then((release) => release())];
}
