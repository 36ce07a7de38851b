import { useState, useSyncExternalStore } from 'react';
import type { VoiceSession } from '../../core/session/VoiceSession';
import { initialState } from '../../core/state/ConversationState';
import { createTranscriptList, type TranscriptList } from './createTranscriptList';

/** What the transcript lists. Renders when a turn or a call is added, closed or changed, and not for a word. */
export function useTranscriptList(session: VoiceSession): TranscriptList {
  const [read] = useState(createTranscriptList);
  const [readOnServer] = useState(createTranscriptList);
  return useSyncExternalStore(
    session.state.subscribe,
    () => read(session.state.get()),
    () => readOnServer(initialState),
  );
}
