import type { ToolCall } from '../core/state/ToolCall';
import { type ConversationSource, useSession } from './useSession';
import { useSessionState } from './useSessionState';

/**
 * The calls of tools in this conversation, oldest first; those that await the user's approval have the means to give it.
 * Renders when a call is made, answered or placed in a turn.
 *
 * @example
 * const waiting = useToolCalls().filter((call) => call.status === 'awaiting_approval');
 * return waiting.map(({ toolCallId, name, approve }) => <button key={toolCallId} onClick={approve}>{name}</button>);
 */
export function useToolCalls(conversation?: ConversationSource): readonly ToolCall[] {
  return useSessionState(useSession('useToolCalls()', conversation), ({ toolCalls }) => toolCalls);
}
