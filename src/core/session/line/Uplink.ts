import { frameMsOf } from '../../audio/frameMsOf';
import { FrameSlicer } from '../../audio/FrameSlicer';
import type { MicrophoneSource } from '../../audio/Microphone';
import { Resampler } from '../../audio/Resampler';
import { type AudioFormat, sampleLayout } from '../../protocol/AudioFormat';
import { bytesToBase64 } from '../../protocol/base64';
import { bytesFromSamples } from '../../protocol/samples';
import { readFrames } from './readFrames';
import { type MicrophoneFacts, watchMicrophone } from './watchMicrophone';

/** How the microphone is sent. */
export interface UplinkSettings {
  /** The length of a frame in milliseconds, 10 to 250. Default 20. */
  frameMs?: number | undefined;
  /** After muting, so much silence tells the agent that the user has paused, in milliseconds. Default 1000. */
  silenceAfterMuteMs?: number | undefined;
  /**
   * What is said before the line is up, or while it is lost, is kept and then sent: so much of it, in milliseconds, the oldest
   * dropped. Default 10,000.
   */
  keptSpeechMs?: number | undefined;
}

/** How long a new microphone may be blank before it takes over all the same. */
const HANDOVER_MS = 300;
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
  /** The undo of each that may be heard: of the microphone, and of those that are to follow it. */
  readonly #sources: (() => void)[] = [];
  readonly #maxKeptMs: number;
  /** Blocks that came while the agent's format was not known. */
  #kept: Block[] = [];
  #keptMs = 0;
  #format: AudioFormat | undefined;
  #slicer: FrameSlicer | undefined;
  /** What the resampler is for, rate and format. Empty while it is for nothing. */
  #way = '';
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
    const { frameMs, silenceAfterMuteMs = 1000, keptSpeechMs = 10_000 } = settings;
    this.#maxKeptMs = keptSpeechMs;
    this.#frameMs = frameMsOf(frameMs);
    this.#silenceMs = silenceAfterMuteMs;
    this.#send = send;
    this.#tell = tell;
  }

  /**
   * This is the microphone, as soon as it gives sound, or when it gives none for so long that it seems to have none. The one
   * before it is heard until then, so that the stream to the agent has no gap.
   */
  connect(source: MicrophoneSource): void {
    let watch: ((samples: Float32Array) => void) | undefined;
    let blankMs = 0;
    const take = (samples: Float32Array<ArrayBuffer>, rate: number): void => {
      if (!watch) {
        const before = this.#sources.indexOf(undo);
        const sound = before ? samples.findIndex((sample) => sample !== 0) : 0;
        blankMs += (samples.length * 1000) / rate;
        if (sound < 0 && blankMs < HANDOVER_MS) return;
        for (const older of this.#sources.splice(0, before)) older();
        this.#way = '';
        watch = watchMicrophone(rate, this.#tell);
        // What is known of the one before holds no more.
        if (before) this.#tell({ speaking: false, silent: false });
        samples = samples.subarray(Math.max(0, sound));
      }
      watch(samples);
      this.#take({ samples, rate });
    };
    const undo = listen(source, take);
    this.#sources.push(undo);
  }

  /** The line is up: what was said until now goes first. */
  open(format: AudioFormat): void {
    this.#slicer = new FrameSlicer(sampleLayout(format).sampleRate, this.#frameMs, (buffer, length) =>
      this.#send(bytesToBase64(bytesFromSamples(buffer.subarray(0, length), format))),
    );
    this.#format = format;
    this.#keptMs = 0;
    for (const block of this.#kept.splice(0)) this.#encode(block);
  }

  /** The line is gone: what is said until the next goes to that. */
  pause(): void {
    this.#format = undefined;
    this.#way = '';
  }

  mute(muted: boolean): void {
    if (muted && !this.#muted) this.#silenceLeftMs = this.#silenceMs;
    this.#muted = muted;
  }

  close(): void {
    for (const undo of this.#sources.splice(0)) undo();
  }

  #take(block: Block): void {
    if (this.#muted) {
      if (!(this.#silenceLeftMs > 0)) return;
      this.#silenceLeftMs -= lengthMs(block);
      block.samples.fill(0);
    }
    if (this.#format) return this.#encode(block);
    // While there is time for it, for what nearly every agent takes.
    this.#resample(block.rate, 'pcm_16000');
    this.#kept.push({ ...block, samples: block.samples.slice() });
    this.#keptMs += lengthMs(block);
    while (this.#keptMs > this.#maxKeptMs && this.#kept[0]) this.#keptMs -= lengthMs(this.#kept.shift()!);
  }

  #encode({ samples, rate }: Block): void {
    this.#resample(rate, this.#format!);
    const step = stepOf(rate);
    for (let at = 0; at < samples.length; at += step) {
      const count = this.#resampler!.push(samples.subarray(at, at + step), this.#resampled);
      this.#slicer!.push(this.#resampled, count);
    }
  }

  /** Has a resampler from `rate` to that of the format. */
  #resample(rate: number, format: AudioFormat): void {
    const way = `${rate}${format}`;
    if (way === this.#way) return;
    this.#way = way;
    // What it would keep back would keep each frame waiting for the next block.
    this.#resampler = new Resampler(rate, sampleLayout(format).sampleRate, stepOf(rate), true);
    this.#resampled = new Float32Array(this.#resampler.maxOutput(stepOf(rate)));
  }
}

function stepOf(rate: number): number {
  return Math.ceil((rate * STEP_MS) / 1000);
}

function lengthMs({ samples, rate }: Block): number {
  return (samples.length * 1000) / rate;
}

/** Hands on what a source gives. Returns its undo. */
function listen(
  source: MicrophoneSource,
  take: (samples: Float32Array<ArrayBuffer>, rate: number) => void,
): () => void {
  if ('frames' in source) return readFrames(source.frames, take);
  const { port, sampleRate } = source;
  port.onmessage = ({ data }) => {
    take(data, sampleRate);
    port.postMessage(data, [data.buffer]);
  };
  return () => void (port.onmessage = null);
}
