import type { AudioDevices } from './AudioDevices';
import type { ParlandoError } from '../ParlandoError';
import type { ReadableStore } from '../Store';
import type { OutputState } from './ContextKeeper';
import type { Microphone } from './Microphone';
import type { Speaker } from './Speaker';

/** All of sound that a session needs: one device for the session's life. */
export interface AudioDevice {
  readonly microphone: Microphone;
  /** What there is to choose from, and what is chosen. */
  readonly devices: AudioDevices;
  /** Whether the agent can be heard. `resume` mends what needs a gesture; the rest mends itself where it can. */
  readonly output: ReadableStore<OutputState>;
  /**
   * Must run inside the user's gesture: makes the context and starts its output. Idempotent.
   *
   * @param opening Settles when the microphone that was asked for in the same gesture is there, or refused. Where a gesture lasts,
   * the context may wait for it; `output` is `off` until then.
   */
  unlock(opening?: Promise<unknown>): void;
  /** In a later gesture: starts an output that is blocked or was interrupted. */
  resume(): void;
  /** Is called once a second from when a conversation is connected to its end: sees to an output that stands still. */
  look?(): void;
  /** A speaker for one conversation, once its worklet is there. Rejects with a `ParlandoError`. */
  openSpeaker(): Promise<Speaker>;
  /** Calls back with what is wrong and is survived: `audio_stalled`, `echo_risk`, `output_device_failed`. Returns its undo. */
  onWarning(listener: (error: ParlandoError) => void): () => void;
  /** Quiet between conversations; `unlock` wakes it. */
  suspend(): void;
  /** For good. */
  close(): void;
}
