import type { Status } from '../../core/state/ConversationState';

/**
 * Whether a message can be sent, and if not, why: `ready` it can; `failed` it can, though the last was not sent; `sending` it
 * is on its way; the others wait for the conversation, or for whoever disabled it.
 */
export type ComposerState =
  'ready' | 'sending' | 'failed' | 'idle' | 'connecting' | 'reconnecting' | 'ended' | 'disabled';

/** What the composer itself knows. */
export interface ComposerFacts {
  disabled: boolean;
  sending: boolean;
  failed: boolean;
  /** The first message may start the conversation. */
  startsOnSend: boolean;
}

export function composerState(status: Status['name'], facts: ComposerFacts): ComposerState {
  if (facts.disabled) return 'disabled';
  if (facts.sending) return 'sending';
  const rests = status === 'idle' || status === 'ended';
  if (status !== 'connected' && !(rests && facts.startsOnSend)) return status;
  return facts.failed ? 'failed' : 'ready';
}
