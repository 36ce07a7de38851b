import type { ReadableStore } from '../Store';
import type { SpeakerPort } from './SamplePort';

/** What the speaker says of itself. */
export interface SpeakerState {
  /** True while sound is heard: from the audible beginning to the audible end, underruns included as silence. */
  audible: boolean;
  /** How often sound came too late. */
  underruns: number;
  /** What a start of sound waits for, in milliseconds: 36 of queued sound, then time; grows with underruns, decays while the line is clean. */
  bufferMs: number;
}

/** Plays the agent's sound, and knows which frame of it is heard. */
export interface Speaker {
  /** In Hz; what is played must have this rate. */
  readonly sampleRate: number;
  /** Where the line puts samples and flushes. */
  readonly port: SpeakerPort;
  readonly state: ReadableStore<SpeakerState>;
  /**
   * The frame of the stream that is heard at `now`, in milliseconds of the session's clock, a little ahead allowed. Never
   * goes back while `now` does not.
   */
  audibleFrame(now: number): number;
  /** The frame of the stream after the one that was rendered last: ahead of what is heard by the output's latency. */
  renderedFrame(): number;
  /** Tells that the stream goes up to `frame` by now; `audibleFrame` stays within. */
  queued(frame: number): void;
  /** Silence, now. Resolves with the first frame that will not be heard; those who watch `onFlushed` are told too. */
  flush(): Promise<number>;
  /** Calls back when a flush has cut the stream: `frame` is the first that will not be heard. Returns its undo. */
  onFlushed(listener: (frame: number) => void): () => void;
  /** 0 to 1. */
  setVolume(volume: number): void;
  /** Muted, the agent talks on unheard. The volume is kept. */
  setMuted(muted: boolean): void;
  /** Plays on another device; `''` is the default one. Rejects with `output_device_failed`, and plays on where it was. */
  setOutputDevice(deviceId: string): Promise<void>;
  /** What is played, volume and all: to record it, say. The same stream each time. */
  stream(): MediaStream;
  /** Loudness of what is played now, 0 to 1, root mean square. */
  level(): number;
  /** Fills `into` with the spectrum of what is played now, as `getByteFrequencyData` does. */
  spectrum(into: Uint8Array<ArrayBuffer>): void;
  /** Silence, for good. Always safe. */
  close(): void;
}
