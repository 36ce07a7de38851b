import type { SessionOptions } from '../../../core/session/SessionOptions';

/** How the user talks: `voice`; `typed` to an agent that is heard; `text` on both sides. */
export type CallKind = 'voice' | 'typed' | 'text';

export function callKind({ audio, microphone }: Pick<SessionOptions, 'audio' | 'microphone'>): CallKind {
  if (audio === false) return 'text';
  return microphone === false ? 'typed' : 'voice';
}
