import type { StreamingParts } from '../core/state/ConversationState';
import { type ConversationSource, useSession } from './useSession';
import { useSessionState } from './useSessionState';

/**
 * The text of the agent's turn as it streams in, undefined between turns. Renders with each piece: keep the component small.
 *
 * @example
 * const parts = useStreamingParts();
 * return <p>{parts?.text}{parts && !parts.done && '…'}</p>;
 */
export function useStreamingParts(conversation?: ConversationSource): StreamingParts | undefined {
  return useSessionState(useSession('useStreamingParts()', conversation), ({ parts }) => parts);
}
