import { FrameSlicer } from '../../audio/FrameSlicer';
import type { MicrophoneSource } from '../../audio/Microphone';
import { Resampler } from '../../audio/Resampler';
import { type AudioFormat, sampleLayout } from '../../protocol/AudioFormat';
import { bytesToBase64 } from '../../protocol/base64';
import { bytesFromSamples } from '../../protocol/samples';
import { MicrophoneWatch, type MicrophoneFacts } from './MicrophoneWatch';
import { readFrames } from './readFrames';

/** How the microphone is sent. */
export interface UplinkSettings {
  /** The length of a frame in milliseconds, 10 to 250. Default 20. */
  frameMs?: number;
  /** After muting, so much silence tells the agent that the user has paused, in milliseconds. Default 1000. */
  silenceAfterMuteMs?: number;
}

/** Speech before the line is up is kept this long. */
const PRE_ROLL_MS = 10_000;
/** Longer blocks are resampled in pieces of this. */
const STEP_MS = 100;

interface Block {
  samples: Float32Array<ArrayBuffer>;
  rate: number;
}

/** The microphone on its way to the agent: resampled, cut to exact frames, encoded. */
export class Uplink {
  readonly #frameMs: number;
  readonly #silenceMs: number;
  readonly #send: (base64: string) => void;
  readonly #tell: (facts: MicrophoneFacts) => void;
  #disconnect: () => void = () => undefined;
  /** Blocks that came before the agent's format was known. */
  #preRoll: Block[] = [];
  #preRollMs = 0;
  #format: AudioFormat | undefined;
  #slicer: FrameSlicer | undefined;
  #rate = 0;
  #resampler: Resampler | undefined;
  #resampled: Float32Array<ArrayBuffer> = new Float32Array(0);
  #muted = false;
  #silenceLeftMs = 0;

  /** @param tell Called when what is known of the microphone changes. */
  constructor(
    settings: UplinkSettings,
    send: (base64: string) => void,
    tell: (facts: MicrophoneFacts) => void,
  ) {
    const { frameMs = 20, silenceAfterMuteMs = 1000 } = settings;
    this.#frameMs = Math.max(10, Math.min(250, frameMs));
    this.#silenceMs = silenceAfterMuteMs;
    this.#send = send;
    this.#tell = tell;
  }

  /** From now on this is the microphone. The stream to the agent goes on without a gap. */
  connect(source: MicrophoneSource): void {
    this.close();
    this.#rate = 0;
    let watch: MicrophoneWatch | undefined;
    const take = (samples: Float32Array<ArrayBuffer>, rate: number): void => {
      watch ??= new MicrophoneWatch(rate, this.#tell);
      watch.take(samples);
      this.#take({ samples, rate });
    };
    if ('frames' in source) {
      this.#disconnect = readFrames(source.frames, take);
      return;
    }
    const { port, sampleRate } = source;
    port.onmessage = ({ data }) => {
      take(data, sampleRate);
      port.postMessage(data, [data.buffer]);
    };
    this.#disconnect = () => (port.onmessage = null);
  }

  /** The line is up: what was said until now goes first. */
  open(format: AudioFormat): void {
    const { sampleRate } = sampleLayout(format);
    const frame = new Float32Array(FrameSlicer.capacity(sampleRate, this.#frameMs));
    this.#slicer = new FrameSlicer(sampleRate, this.#frameMs, frame, (full, length) => {
      this.#send(bytesToBase64(bytesFromSamples(full.subarray(0, length), format)));
      return full;
    });
    this.#format = format;
    for (const block of this.#preRoll) this.#encode(block);
    this.#preRoll = [];
    this.#preRollMs = 0;
  }

  mute(muted: boolean): void {
    if (muted && !this.#muted) this.#silenceLeftMs = this.#silenceMs;
    this.#muted = muted;
  }

  close(): void {
    this.#disconnect();
  }

  #take(block: Block): void {
    if (this.#muted) {
      if (this.#silenceLeftMs <= 0) return;
      this.#silenceLeftMs -= lengthMs(block);
      block.samples.fill(0);
    }
    if (this.#format) this.#encode(block);
    else this.#keep(block);
  }

  #keep(block: Block): void {
    this.#preRoll.push({ ...block, samples: block.samples.slice() });
    this.#preRollMs += lengthMs(block);
    while (this.#preRollMs > PRE_ROLL_MS) this.#preRollMs -= lengthMs(this.#preRoll.shift()!);
  }

  #encode({ samples, rate }: Block): void {
    const step = Math.ceil((rate * STEP_MS) / 1000);
    if (rate !== this.#rate) {
      this.#rate = rate;
      this.#resampler = new Resampler(rate, sampleLayout(this.#format!).sampleRate, step);
      this.#resampled = new Float32Array(this.#resampler.maxOutput(step));
    }
    for (let at = 0; at < samples.length; at += step) {
      const count = this.#resampler!.push(samples.subarray(at, at + step), this.#resampled);
      this.#slicer!.push(this.#resampled, count);
    }
  }
}

function lengthMs({ samples, rate }: Block): number {
  return (samples.length * 1000) / rate;
}
