import { useSyncExternalStore } from 'react';
import type { LoggedEvent } from '../core/session/log/eventLog';
import { type ConversationSource, useSession } from './useSession';

const nothing: readonly LoggedEvent[] = [];

/**
 * The last 1,000 events of the protocol, oldest first, without sound and credentials: for a panel while you develop. Renders with
 * every one of them, so mount it only where it is seen.
 *
 * @example
 * return <ol>{useEventLog().map(({ at, direction, type }, i) => <li key={i}>{`${at} ${direction} ${type}`}</li>)}</ol>;
 */
export function useEventLog(conversation?: ConversationSource): readonly LoggedEvent[] {
  const { events } = useSession('useEventLog()', conversation);
  return useSyncExternalStore(events.subscribe, events.get, () => nothing);
}
