import { useState, useSyncExternalStore } from 'react';
import type { VoiceSession } from '../../core/session/VoiceSession';
import { createTranscriptList, type TranscriptList } from './createTranscriptList';

const NONE: TranscriptList = { items: [], turnCount: 0 };

/** What the transcript lists; nothing on a server. Renders when a turn or a call is added, closed or changed, and not for a word. */
export function useTranscriptList(session: VoiceSession): TranscriptList {
  const [read] = useState(createTranscriptList);
  return useSyncExternalStore(
    session.state.subscribe,
    () => read(session.state.get()),
    () => NONE,
  );
}
