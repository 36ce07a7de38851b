/** What is known of the sound of a conversation at one moment. */
export interface LaneSample {
  /** Loudness of the microphone, 0 to 1. */
  input: number;
  /** Loudness of what is rendered, 0 to 1. */
  output: number;
  /** How much of the agent's sound waits to be rendered, in milliseconds. */
  queuedMs: number;
  /** Frames of the agent's sound so far; they stand still while none sounds. */
  rendered: number;
  heard: number;
  /** From rendering to the ear, in milliseconds. */
  latencyMs: number;
}
