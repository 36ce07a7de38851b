import type { ConversationState } from '../../../src/core/state/ConversationState';
import { reduce } from '../../../src/core/state/reduce';
import { reduceTalk, type TalkEvent } from '../../../src/core/state/reduceTalk';
import type { SessionEvent } from '../../../src/core/state/SessionEvent';

/** What happens, and what is said. */
export type AnyEvent = SessionEvent | (TalkEvent & { at?: number });

/** The next state, as a session has it. */
export function reduceAll(state: ConversationState, event: AnyEvent): ConversationState {
  if (event.type !== 'message' && event.type !== 'typed') return reduce(state, event);
  const { at = 0, ...said } = event;
  return reduceTalk(state, said, at);
}
