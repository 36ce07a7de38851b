import type { Status } from '../core/state/ConversationState';
import { type ConversationSource, useSession } from './useSession';
import { useSessionState } from './useSessionState';

/**
 * How the connection stands, and why it ended. Renders with each step of a start, a loss and an end, never while somebody talks.
 *
 * @example
 * const status = useStatus();
 * return <p>{status.name === 'ended' ? `Ended: ${status.reason.type}` : status.name}</p>;
 */
export function useStatus(conversation?: ConversationSource): Status {
  return useSessionState(useSession('useStatus()', conversation), ({ status }) => status);
}
