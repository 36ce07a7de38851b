import type { AudioDevices } from './AudioDevices';
import type { Microphone } from './Microphone';
import type { Speaker } from './Speaker';

/** All of sound that a session needs: one device for the session's life. */
export interface AudioDevice {
  readonly microphone: Microphone;
  /** What there is to choose from, and what is chosen. */
  readonly devices: AudioDevices;
  /** Must run inside the user's gesture: makes the context and starts its output. Idempotent. */
  unlock(): void;
  /** A speaker for one conversation, once its worklet is there. Rejects with a `ParlandoError`. */
  openSpeaker(): Promise<Speaker>;
  /** Quiet between conversations; `unlock` wakes it. */
  suspend(): void;
  /** For good. */
  close(): void;
}
