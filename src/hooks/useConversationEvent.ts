import { useEffect } from 'react';
import type { ConversationEventName, Listener } from '../core/session/Callbacks';
import { useLatest } from './useLatest';
import { type ConversationSource, useSession } from './useSession';

/**
 * Calls the latest `listener` when something happens, while the component is mounted. Never renders. What the listener throws is
 * a `callback_failed` problem. The agent is asked at the start for what somebody listens to then: mount before that.
 *
 * @example
 * useConversationEvent('interruption', () => navigator.vibrate(50));
 */
export function useConversationEvent<N extends ConversationEventName>(
  name: N,
  listener: Listener<N>,
  conversation?: ConversationSource,
): void {
  const session = useSession('useConversationEvent()', conversation);
  const latest = useLatest(listener);
  useEffect(() => session.on(name, (...args) => latest.current(...args)), [session, name, latest]);
}
