import type { Clock } from '../Clock';
import { ParlandoError } from '../ParlandoError';
import type { AudioDevice } from './AudioDevice';
import { type AudioDeviceOptions, AudioDevices } from './AudioDevices';
import { AudioOutput } from './AudioOutput';
import { loadWorklet } from './loadWorklet';
import type { Microphone } from './Microphone';
import type { Speaker } from './Speaker';
import { type MicrophoneOptions, WebMicrophone } from './WebMicrophone';
import { WebSpeaker } from './WebSpeaker';
import captureSource from './worklets/capture.worklet?worklet';
import playbackSource from './worklets/playback.worklet?worklet';

/** Between the end of a conversation and the quiet, so that the last sound can fade. */
const LINGER_MS = 100;

export interface WebAudioOptions extends MicrophoneOptions, AudioDeviceOptions {
  /**
   * The folder that serves `capture.js` and `playback.js` of `parlando/worklets`, for a page whose policy forbids blob
   * URLs. Default: blob URLs.
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
}

/** Web Audio: one `AudioContext` at the device's own rate, made in `unlock`. */
export class WebAudioDevice implements AudioDevice {
  readonly microphone: Microphone;
  readonly devices: AudioDevices;
  readonly #time: Clock;
  readonly #options: WebAudioOptions;
  #context: AudioContext | undefined;
  #output: AudioOutput | undefined;
  #worklets: Promise<void> | undefined;
  #cancelSuspension: () => void = () => undefined;

  constructor(time: Clock, options: WebAudioOptions = {}) {
    this.#time = time;
    this.#options = options;
    this.devices = new AudioDevices(options);
    this.microphone = new WebMicrophone(
      { ready: () => this.#ready(), current: () => this.#context },
      options,
    );
  }

  unlock(): void {
    if (typeof AudioContext === 'undefined') return;
    this.#context ??= new AudioContext({ latencyHint: 'interactive' });
    this.#output ??= new AudioOutput(this.#context, this.#options.route);
    this.#cancelSuspension();
    // Rejects only on a closed context, which `close` has forgotten.
    void this.#context.resume();
    void this.#ready().catch(() => undefined);
  }

  async openSpeaker(): Promise<Speaker> {
    const context = await this.#ready();
    return new WebSpeaker(context, this.#time, this.#output!, this.#options.latencyOffsetMs);
  }

  suspend(): void {
    this.#cancelSuspension();
    this.#cancelSuspension = this.#time.after(LINGER_MS, () => void this.#context?.suspend());
  }

  close(): void {
    this.#cancelSuspension();
    this.#output?.close();
    this.#output = undefined;
    void this.#context?.close();
    this.#context = undefined;
    this.#worklets = undefined;
  }

  async #ready(): Promise<AudioContext> {
    const context = this.#context;
    if (!context) throw unavailable();
    this.#worklets ??= this.#load(context);
    await this.#worklets;
    return context;
  }

  async #load(context: AudioContext): Promise<void> {
    const folder = this.#options.workletUrl?.replace(/\/$/, '');
    try {
      await Promise.all([
        loadWorklet(context, { source: playbackSource, url: folder && `${folder}/playback.js` }),
        loadWorklet(context, { source: captureSource, url: folder && `${folder}/capture.js` }),
      ]);
    } catch (error) {
      // Another start may find the page's policy or the network mended.
      this.#worklets = undefined;
      throw error;
    }
  }
}

function unavailable(): ParlandoError {
  return new ParlandoError(
    'audio_unavailable',
    {
      what: 'There is no Web Audio here.',
      why: 'Neither microphone nor voice can work without it.',
      remedy: 'Use a current browser, or start a conversation in text alone with audio: false.',
    },
    { details: undefined },
  );
}
