import type { AgentActivity } from '../core/state/ConversationState';
import { type ConversationSource, useSession } from './useSession';
import { useSessionState } from './useSessionState';

/**
 * What the agent does: `absent`, `listening`, `thinking` or `speaking`. Renders when that changes.
 *
 * @example
 * const agent = useAgentActivity();
 * return <Avatar mouth={agent === 'speaking' ? 'open' : 'closed'} />;
 */
export function useAgentActivity(conversation?: ConversationSource): AgentActivity {
  return useSessionState(useSession('useAgentActivity()', conversation), ({ agent }) => agent);
}
