/** To the speaker, from whoever has the agent's sound. */
export type SpeakerCommand =
  /** Mono samples from -1 to 1 at the speaker's rate, in the order of the stream. The buffer may be transferred. */
  | { kind: 'play'; samples: Float32Array<ArrayBuffer> }
  /** Silence, now: what is queued is dropped. Answered by a `flushed` report. */
  | { kind: 'flush' };

/** From the microphone: mono samples from -1 to 1 at the microphone's rate. The receiver gives the buffer back. */
export type MicrophoneFrame = Float32Array<ArrayBuffer>;

/** A place to put messages that carry samples. A `MessagePort` is one; so is an object literal in a test. */
export interface SamplePort<Out, In> {
  postMessage(message: Out, transfer: ArrayBuffer[]): void;
  onmessage: ((event: { data: In }) => void) | null;
}

/** The line's end of the way to the speaker. */
export type SpeakerPort = SamplePort<SpeakerCommand, never>;

/** The line's end of the way from the microphone; used buffers go back through it. */
export type MicrophonePort = SamplePort<MicrophoneFrame, MicrophoneFrame>;
