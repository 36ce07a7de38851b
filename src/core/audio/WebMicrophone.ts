import { captureNode } from './captureNode';
import { LevelMeter } from './LevelMeter';
import type { Microphone, MicrophoneStream } from './Microphone';
import { lateError } from '../lateError';
import { loadMicrophoneError } from './loadMicrophoneError';
import { loadOpenNode } from './loadOpenNode';
import type { ParlandoError } from '../ParlandoError';

/** What the browser may do to the microphone's sound. */
export interface MicrophoneProcessing {
  /** Default true. */
  echoCancellation?: boolean;
  /** Default true. */
  noiseSuppression?: boolean;
  /** Default true. */
  autoGainControl?: boolean;
  /** Default: as the browser has it. */
  voiceIsolation?: boolean;
}

/** How the microphone is opened and read. */
export interface MicrophoneOptions {
  microphone?: MicrophoneProcessing;
  /** Sound of your own instead of a device's. It stays yours: it is never stopped. */
  input?: MediaStream | AudioNode;
  /**
   * `auto` reads the track itself where the browser can, past the audio graph, and is earlier by its queues; `worklet`
   * goes through the graph everywhere. Default `auto`.
   */
  capture?: 'auto' | 'worklet';
  /** How much sound each frame to the agent holds, in milliseconds, 10 to 250. Default 20. */
  frameMs?: number | undefined;
}

/** Gives the session's context. */
export interface ContextSource {
  /** Its worklets loaded. */
  ready(): Promise<AudioContext>;
  /** As it is now. */
  current(): AudioContext | undefined;
}

// Chromium's; not in the types of TypeScript.
type TrackProcessor = new (init: { track: MediaStreamTrack; maxBufferSize: number }) => {
  readable: ReadableStream<AudioData>;
};

/** What is said before anybody reads waits in the track's own queue: ten seconds of it, in frames of 10 ms. */
const KEPT_FRAMES = 1000;

/** `getUserMedia`, read from its track or through the capture worklet. */
export class WebMicrophone implements Microphone {
  readonly #options: MicrophoneOptions;
  readonly #context: ContextSource;

  constructor(context: ContextSource, options: MicrophoneOptions = {}) {
    this.#context = context;
    this.#options = options;
  }

  async open(signal: AbortSignal, deviceId?: string): Promise<MicrophoneStream> {
    const { input } = this.#options;
    signal.throwIfAborted();
    if (input && 'context' in input) {
      const { openNode } = await loadOpenNode();
      return openNode(input, this.#context, this.#options.frameMs);
    }
    const media = input ?? (await ask(this.#options.microphone, deviceId));
    const release = (): void => {
      if (!input) media.getTracks().forEach((track) => track.stop());
    };
    try {
      signal.throwIfAborted();
      const stream = await this.#connect(media, release);
      if (signal.aborted) stream.stop();
      signal.throwIfAborted();
      return stream;
    } catch (error) {
      release();
      throw error;
    }
  }

  async #connect(media: MediaStream, release: () => void): Promise<MicrophoneStream> {
    const [track] = media.getAudioTracks();
    if (!track) throw await failure(({ microphoneError }) => microphoneError(undefined));
    let node: MediaStreamAudioSourceNode | undefined;
    const nodeIn = (context: AudioContext): AudioNode =>
      (node ??= new MediaStreamAudioSourceNode(context, { mediaStream: media }));
    let meter: LevelMeter | undefined;
    const measured = (): LevelMeter | undefined => {
      const context = this.#context.current();
      return (meter ??= context && new LevelMeter(nodeIn(context)));
    };
    const frames = this.#options.capture === 'worklet' ? undefined : framesOf(track);
    const capture = frames
      ? { source: { frames }, stop: () => void frames.cancel().catch(() => undefined) }
      : captureNode(nodeIn(await this.#context.ready()), this.#options.frameMs);
    const stop = (): void => {
      removeEventListener('pagehide', stop);
      release();
      capture.stop();
      node?.disconnect();
    };
    addEventListener('pagehide', stop);
    return {
      label: track.label,
      source: capture.source,
      media,
      level: () => measured()?.read() ?? 0,
      spectrum: (into) => measured()?.spectrum(into),
      onEnded(listener) {
        track.addEventListener('ended', listener);
        return () => track.removeEventListener('ended', listener);
      },
      stop,
    };
  }
}

/** The frames of a track as they come, where the browser gives them. */
function framesOf(track: MediaStreamTrack): ReadableStream<AudioData> | undefined {
  const { MediaStreamTrackProcessor: Processor } = globalThis as {
    MediaStreamTrackProcessor?: TrackProcessor;
  };
  return Processor && new Processor({ track, maxBufferSize: KEPT_FRAMES }).readable;
}

async function ask(processing: MicrophoneProcessing = {}, deviceId?: string): Promise<MediaStream> {
  const devices = (globalThis.navigator as Navigator | undefined)?.mediaDevices;
  if (!devices) throw await failure(({ insecureContextError }) => insecureContextError());
  const audio = {
    echoCancellation: true,
    noiseSuppression: true,
    autoGainControl: true,
    channelCount: 1,
    ...processing,
    ...(deviceId && { deviceId: { exact: deviceId } }),
  };
  try {
    return await devices.getUserMedia({ audio });
  } catch (cause) {
    throw await failure(({ microphoneError }) => microphoneError(cause));
  }
}

function failure(say: (words: typeof import('./microphoneError')) => ParlandoError): Promise<ParlandoError> {
  return lateError(loadMicrophoneError, say);
}
