import { useRef } from 'react';
import type { VoiceSession } from '../../core/session/VoiceSession';
import type { ConversationState } from '../../core/state/ConversationState';

/** While typing goes on the agent is told so at most this often. */
const ACTIVITY_MS = 1000;

/** Tells the agent that the user types, at `time` in milliseconds. */
export function useTypingNotice(
  session: VoiceSession,
  status: ConversationState['status']['name'],
): (time: number) => void {
  const toldAt = useRef(-Infinity);
  return (time) => {
    if (status !== 'connected' || time - toldAt.current < ACTIVITY_MS) return;
    toldAt.current = time;
    try {
      session.registerUserActivity();
    } catch {
      // The line has closed under the last words. Sending will say so.
    }
  };
}
