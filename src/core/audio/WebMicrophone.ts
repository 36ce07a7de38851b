import { LevelMeter } from './LevelMeter';
import type { Microphone, MicrophoneStream } from './Microphone';
import { insecureContextError, microphoneError } from './microphoneError';
import type { MicrophonePort } from './SamplePort';

/** What the browser may do to the microphone's sound. All default to true. */
export interface MicrophoneProcessing {
  echoCancellation?: boolean;
  noiseSuppression?: boolean;
  autoGainControl?: boolean;
}

/** `getUserMedia` into the capture worklet. */
export class WebMicrophone implements Microphone {
  readonly #processing: MicrophoneProcessing;
  readonly #context: () => Promise<AudioContext>;

  /** @param context Gives the session's context, its capture worklet loaded. */
  constructor(context: () => Promise<AudioContext>, processing: MicrophoneProcessing = {}) {
    this.#context = context;
    this.#processing = processing;
  }

  async open(signal: AbortSignal): Promise<MicrophoneStream> {
    const [media, context] = await Promise.allSettled([this.#ask(), this.#context()]);
    if (media.status === 'rejected') throw media.reason;
    const release = (): void => media.value.getTracks().forEach((track) => track.stop());
    if (context.status === 'rejected' || signal.aborted) {
      release();
      throw context.status === 'rejected' ? context.reason : signal.reason;
    }
    return connect(context.value, media.value, release);
  }

  async #ask(): Promise<MediaStream> {
    const devices = (globalThis.navigator as Navigator | undefined)?.mediaDevices;
    if (!devices) throw insecureContextError();
    const { echoCancellation = true, noiseSuppression = true, autoGainControl = true } = this.#processing;
    try {
      return await devices.getUserMedia({ audio: { echoCancellation, noiseSuppression, autoGainControl } });
    } catch (cause) {
      throw microphoneError(cause);
    }
  }
}

function connect(context: AudioContext, media: MediaStream, release: () => void): MicrophoneStream {
  const source = new MediaStreamAudioSourceNode(context, { mediaStream: media });
  const node = new AudioWorkletNode(context, 'parlando-capture', { outputChannelCount: [1] });
  const { port1, port2 } = new MessageChannel();
  node.port.postMessage(port2, [port2]);
  // Its output is silence; without a way to the destination some browsers do not run a node.
  source.connect(node).connect(context.destination);
  const meter = new LevelMeter(source);
  const track = media.getAudioTracks()[0];
  return {
    sampleRate: context.sampleRate,
    label: track?.label ?? '',
    port: port1 as unknown as MicrophonePort,
    level: () => meter.read(),
    onEnded(listener) {
      track?.addEventListener('ended', listener);
      return () => track?.removeEventListener('ended', listener);
    },
    stop() {
      release();
      source.disconnect();
      node.disconnect();
      port1.close();
    },
  };
}
