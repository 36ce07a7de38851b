import type { MicrophonePort } from './SamplePort';

/** An open microphone. */
export interface MicrophoneStream {
  /** In Hz. */
  readonly sampleRate: number;
  /** The name of the device, empty when the browser keeps it. */
  readonly label: string;
  /** Where the line takes frames from. */
  readonly port: MicrophonePort;
  /** Loudness of what is heard now, 0 to 1, root mean square. */
  level(): number;
  /** Calls back when the device is gone or its permission was taken back. Returns its undo. */
  onEnded(listener: () => void): () => void;
  /** Releases the device. Always safe. */
  stop(): void;
}

/** Opens microphones. */
export interface Microphone {
  /** Asks for permission where it must. Rejects with a `ParlandoError` that says what to do; releases all when aborted. */
  open(signal: AbortSignal): Promise<MicrophoneStream>;
}
