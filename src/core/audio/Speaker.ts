import type { ReadableStore } from '../Store';
import type { SpeakerPort } from './SamplePort';

/** What the speaker says of itself. */
export interface SpeakerState {
  /** True while sound is heard: from the audible beginning to the audible end, underruns included as silence. */
  audible: boolean;
  /** How often sound came too late. */
  underruns: number;
  /** Queued sound that a start waits for, in milliseconds; grows with underruns. */
  bufferMs: number;
}

/** Plays the agent's sound, and knows which frame of it is heard. */
export interface Speaker {
  /** In Hz; what is played must have this rate. */
  readonly sampleRate: number;
  /** Where the line puts samples and flushes. */
  readonly port: SpeakerPort;
  readonly state: ReadableStore<SpeakerState>;
  /** The frame of the stream that is heard at `now`, in milliseconds of the session's clock, a little ahead allowed. */
  audibleFrame(now: number): number;
  /** Calls back when a flush has cut the stream: `frame` is the first that will not be heard. Returns its undo. */
  onFlushed(listener: (frame: number) => void): () => void;
  /** 0 to 1. */
  setVolume(volume: number): void;
  /** Loudness of what is played now, 0 to 1, root mean square. */
  level(): number;
  /** Silence, for good. Always safe. */
  close(): void;
}
