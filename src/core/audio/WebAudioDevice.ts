import type { Clock } from '../Clock';
import { ParlandoError } from '../ParlandoError';
import type { AudioDevice } from './AudioDevice';
import { loadWorklet } from './loadWorklet';
import type { Microphone } from './Microphone';
import type { Speaker } from './Speaker';
import { type MicrophoneOptions, WebMicrophone } from './WebMicrophone';
import { WebSpeaker } from './WebSpeaker';
import captureSource from './worklets/capture.worklet?worklet';
import playbackSource from './worklets/playback.worklet?worklet';

/** Between the end of a conversation and the quiet, so that the last sound can fade. */
const LINGER_MS = 100;

export interface WebAudioOptions extends MicrophoneOptions {
  /**
   * The folder that serves `capture.js` and `playback.js` of `parlando/worklets`, for a page whose policy forbids blob
   * URLs. Default: blob URLs.
   */
  workletUrl?: string;
}

/** Web Audio: one `AudioContext` at the device's own rate, made in `unlock`. */
export class WebAudioDevice implements AudioDevice {
  readonly microphone: Microphone;
  readonly #time: Clock;
  readonly #options: WebAudioOptions;
  #context: AudioContext | undefined;
  #worklets: Promise<void> | undefined;
  #cancelSuspension: () => void = () => undefined;

  constructor(time: Clock, options: WebAudioOptions = {}) {
    this.#time = time;
    this.#options = options;
    this.microphone = new WebMicrophone(
      { ready: () => this.#ready(), current: () => this.#context },
      options,
    );
  }

  unlock(): void {
    if (typeof AudioContext === 'undefined') return;
    this.#context ??= new AudioContext({ latencyHint: 'interactive' });
    this.#cancelSuspension();
    // Rejects only on a closed context, which `close` has forgotten.
    void this.#context.resume();
    void this.#ready().catch(() => undefined);
  }

  async openSpeaker(): Promise<Speaker> {
    return new WebSpeaker(await this.#ready(), this.#time);
  }

  suspend(): void {
    this.#cancelSuspension();
    this.#cancelSuspension = this.#time.after(LINGER_MS, () => void this.#context?.suspend());
  }

  close(): void {
    this.#cancelSuspension();
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
