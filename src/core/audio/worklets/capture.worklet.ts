import type { MicrophoneFrame } from '../SamplePort';

/** Blocks of the length of a frame each, so that there is one post for each frame. */
interface CaptureOptions {
  processorOptions: { frameMs: number };
}

/** Hands on what a node gives, in blocks. */
export class Capture extends AudioWorkletProcessor {
  readonly #size: number;
  readonly #spare: MicrophoneFrame[] = [];
  /** Undefined until it is told, null once it is over. */
  #line: MessagePort | null | undefined;
  #block: MicrophoneFrame;
  #filled = 0;

  constructor({ processorOptions: { frameMs } }: CaptureOptions) {
    super();
    // Rounded up, so that each block completes a frame.
    this.#size = Math.ceil((sampleRate * frameMs) / 1000);
    this.#block = new Float32Array(this.#size);
    this.port.onmessage = ({ data }: MessageEvent<MessagePort | null>) => {
      this.#line = data;
      if (data) data.onmessage = (event: MessageEvent<MicrophoneFrame>) => void this.#spare.push(event.data);
    };
  }

  #post(line: MessagePort): void {
    line.postMessage(this.#block, [this.#block.buffer]);
    // A new buffer only while the line is slow to give them back.
    this.#block = this.#spare.pop() ?? new Float32Array(this.#size);
    this.#filled = 0;
  }

  process(inputs: Float32Array[][]): boolean {
    const samples = inputs[0]?.[0];
    // False lets the browser forget the processor.
    if (!samples || !this.#line) return this.#line !== null;
    for (let i = 0; i < samples.length; i++) {
      this.#block[this.#filled++] = samples[i]!;
      if (this.#filled === this.#block.length) this.#post(this.#line);
    }
    return true;
  }
}
