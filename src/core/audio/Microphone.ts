import type { MicrophonePort } from './SamplePort';

/**
 * Where the line takes the microphone's sound from: blocks through a port, or the frames of a
 * `MediaStreamTrackProcessor`. Either can be handed to another thread.
 */
export type MicrophoneSource =
  { port: MicrophonePort; sampleRate: number } | { frames: ReadableStream<AudioData> };

/** An open microphone. */
export interface MicrophoneStream {
  /** The name of the device, empty when the browser keeps it. */
  readonly label: string;
  readonly source: MicrophoneSource;
  /** Its sound as the browser has it, where there is a browser; for detectors of your own. */
  readonly media?: MediaStream;
  /** Loudness of what is heard now, 0 to 1, root mean square. */
  level(): number;
  /** What is heard now by frequency; see `LevelMeter.spectrum`. */
  spectrum(into: Uint8Array<ArrayBuffer>): void;
  /** Calls back when the device is gone or its permission was taken back. Returns its undo. */
  onEnded(listener: () => void): () => void;
  /** Releases the device. Always safe. */
  stop(): void;
}

/** Opens microphones. */
export interface Microphone {
  /**
   * Asks for permission where it must. Rejects with a `ParlandoError` that says what to do; releases all when aborted.
   *
   * @param deviceId Which one; the system's default when empty or absent.
   */
  open(signal: AbortSignal, deviceId?: string): Promise<MicrophoneStream>;
}
