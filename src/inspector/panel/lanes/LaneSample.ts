/** What is known of the sound of a conversation at one moment. */
export interface LaneSample {
  /** Loudness of the microphone, 0 to 1. */
  input: number;
  /** Loudness of what is rendered, 0 to 1. */
  output: number;
  /** How much of the agent's sound waits to be rendered, in milliseconds. */
  queuedMs: number;
  /** How much of the agent's sound there was so far, in milliseconds; it stands still while none sounds. Below 0 before any. */
  renderedMs: number;
  heardMs: number;
  /** From rendering to the ear, in milliseconds. */
  latencyMs: number;
}
