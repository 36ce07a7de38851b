/**
 * Sound of your own in place of Web Audio: a telephone line, a file, a server's. Both ways it is 16-bit little-endian mono PCM at
 * 16,000 Hz. Each call may be async. What it throws, or rejects with, is a `callback_failed` problem, told once a conversation for
 * each; where it is `start`, there is no conversation, for `audio_unavailable`.
 *
 * @example
 * createSession({ agentId, audio: {
 *   start: (onInput) => line.on('heard', onInput),
 *   stop: () => line.hangUp(),
 *   output: (audio) => line.play(audio),
 *   interrupt: () => line.clear(),
 * } });
 */
export interface AudioInterface {
  /**
   * A conversation begins, and waits for it.
   *
   * @param onInput Takes what the user says, in pieces of any length, of 20 ms say. Does nothing after `stop`.
   */
  start(onInput: (audio: Uint8Array) => void): unknown;
  /** The conversation is over. Comes once after each `start`: also when that has failed, or is still under way. */
  stop(): unknown;
  /** Plays what the agent says behind what was given before. It comes sooner than it can be heard. */
  output(audio: Uint8Array): unknown;
  /** Silence, now: what was given and is not heard yet is void. */
  interrupt(): unknown;
}
