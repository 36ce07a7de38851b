import type { WireAlignment } from '../../core/protocol/ServerMessage';

/** Something that is said, as sound. */
export interface Speech {
  /** Mono, from -1 to 1. */
  samples: Float32Array;
  /** In Hz. */
  sampleRate: number;
  /** Its characters, in milliseconds from the first sample. Without it nobody knows which word is heard when. */
  alignment?: WireAlignment;
}
