import type { ConversationState } from '../../core/state/ConversationState';
import { isSilenced, problemKind } from './problemKind';

/** What a press can do about a problem: have the agent heard, start once more, or start in writing. */
export type Remedy = 'hear' | 'retry' | 'type';

/** The one that helps in this state; undefined: none of them, or the conversation goes on anyway. */
export function remedyOf(state: ConversationState): Remedy | undefined {
  if (isSilenced(state.speaker.status)) return 'hear';
  if (!state.problem || state.status.name !== 'ended') return undefined;
  if (problemKind(state) === 'microphone') return 'type';
  return 'error' in state.status.reason && state.status.reason.retryable ? 'retry' : undefined;
}
