import { useSyncExternalStore } from 'react';
import type { VoiceSession } from '../core/session/VoiceSession';
import { type ConversationState, initialState } from '../core/state/ConversationState';

/** A part of a session's state. Renders again only when that part changes (`Object.is`). */
export function useSessionState<T>(session: VoiceSession, select: (state: ConversationState) => T): T {
  return useSyncExternalStore(
    session.state.subscribe,
    () => select(session.state.get()),
    () => select(initialState),
  );
}
