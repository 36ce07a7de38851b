import { FrameSlicer } from '../../audio/FrameSlicer';
import { Resampler } from '../../audio/Resampler';
import type { MicrophonePort } from '../../audio/SamplePort';
import { type AudioFormat, sampleLayout } from '../../protocol/AudioFormat';
import { bytesToBase64 } from '../../protocol/base64';
import { bytesFromSamples } from '../../protocol/samples';

const FRAME_MS = 20;
/** Speech before the line is up is kept this long. */
const PRE_ROLL_MS = 10_000;
/** After muting, so much silence tells the agent that the user has paused. */
const SILENCE_AFTER_MUTE_MS = 1000;

/** The microphone on its way to the agent: resampled, cut to exact frames, encoded. */
export class Uplink {
  readonly #rate: number;
  readonly #send: (base64: string) => void;
  readonly #port: MicrophonePort;
  /** Blocks that came before the agent's format was known. */
  #preRoll: Float32Array[] = [];
  #preRollSamples = 0;
  #encode: ((samples: Float32Array) => void) | undefined;
  #muted = false;
  #silenceLeft = 0;

  constructor(port: MicrophonePort, microphoneRate: number, send: (base64: string) => void) {
    this.#port = port;
    this.#rate = microphoneRate;
    this.#send = send;
    port.onmessage = ({ data }) => this.#take(data);
  }

  /** The line is up: what was said until now goes first. */
  open(format: AudioFormat): void {
    this.#encode = this.#encoder(format);
    for (const block of this.#preRoll) this.#encode(block);
    this.#preRoll = [];
    this.#preRollSamples = 0;
  }

  mute(muted: boolean): void {
    if (muted && !this.#muted) this.#silenceLeft = (this.#rate * SILENCE_AFTER_MUTE_MS) / 1000;
    this.#muted = muted;
  }

  close(): void {
    this.#port.onmessage = null;
  }

  #take(block: Float32Array<ArrayBuffer>): void {
    if (this.#muted) this.#hush(block);
    if (!this.#muted || this.#silenceLeft >= 0) this.#pass(block);
    this.#port.postMessage(block, [block.buffer]);
  }

  #hush(block: Float32Array): void {
    this.#silenceLeft -= block.length;
    block.fill(0);
  }

  #pass(block: Float32Array): void {
    if (this.#encode) this.#encode(block);
    else this.#keep(block);
  }

  #keep(block: Float32Array): void {
    this.#preRoll.push(block.slice());
    this.#preRollSamples += block.length;
    while (this.#preRollSamples > (this.#rate * PRE_ROLL_MS) / 1000) {
      this.#preRollSamples -= this.#preRoll.shift()!.length;
    }
  }

  #encoder(format: AudioFormat): (samples: Float32Array) => void {
    const { sampleRate } = sampleLayout(format);
    const frame = new Float32Array(FrameSlicer.capacity(sampleRate, FRAME_MS));
    const slicer = new FrameSlicer(sampleRate, FRAME_MS, frame, (full, length) => {
      this.#send(bytesToBase64(bytesFromSamples(full.subarray(0, length), format)));
      return full;
    });
    const longest = Math.ceil(this.#rate * 0.1);
    const resampler = new Resampler(this.#rate, sampleRate, longest);
    const output = new Float32Array(resampler.maxOutput(longest));
    return (samples) => {
      for (let at = 0; at < samples.length; at += longest) {
        slicer.push(output, resampler.push(samples.subarray(at, at + longest), output));
      }
    };
  }
}
