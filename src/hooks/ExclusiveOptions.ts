import type { SessionOptions } from '../core/session/SessionOptions';

type Other = 'agentId' | 'origin' | 'signedUrl';

/**
 * What options must be beside what they are: those that exclude each other do not type-check together. Only what is certainly
 * set counts, so that options of the type `SessionOptions` pass, and are looked at by the start.
 */
export type ExclusiveOptions<O> = (O extends { session: object }
  ? { [N in keyof SessionOptions]?: never }
  : unknown) &
  (O extends { onPrem: NonNullable<SessionOptions['onPrem']> } ? { [N in Other]?: never } : unknown) &
  (O extends { audio: false } ? { microphone?: never } : unknown);
