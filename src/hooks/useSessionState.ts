import { useState, useSyncExternalStore } from 'react';
import type { VoiceSession } from '../core/session/VoiceSession';
import { type ConversationState, initialState } from '../core/state/ConversationState';

/** Whether a value is as good as the one before it. */
export type IsEqual<T> = (a: T, b: T) => boolean;

/**
 * A part of a session's state. Renders again only when that part changes.
 *
 * @param isEqual Default `Object.is`. A part that is equal keeps its identity.
 */
export function useSessionState<T>(
  session: VoiceSession,
  select: (state: ConversationState) => T,
  isEqual: IsEqual<T> = Object.is,
): T {
  const [keep] = useState(() => keepEqual<T>());
  return useSyncExternalStore(
    session.state.subscribe,
    () => keep(select(session.state.get()), isEqual),
    () => keep(select(initialState), isEqual),
  );
}

/** Gives the value before as long as the next is equal to it. */
function keepEqual<T>(): (next: T, isEqual: IsEqual<T>) => T {
  let last: { value: T } | undefined;
  return (next, isEqual) => {
    if (!last || !isEqual(last.value, next)) last = { value: next };
    return last.value;
  };
}
