import type { ClientToolCallMessage, McpToolCallMessage } from '../../protocol/ServerMessage';
import type { ConversationState } from '../../state/ConversationState';
import type { Attempt } from '../Attempt';
import { callTool } from './callTool';
import { mcpCall } from './mcpCall';

/** Does what a call of a tool asks for, here or by asking the user. */
export function takeToolCall(attempt: Attempt, message: ClientToolCallMessage | McpToolCallMessage): void {
  if (message.type === 'mcp_tool_call') mcpCall(attempt, message.mcp_tool_call);
  else void callTool(attempt, message.client_tool_call);
}

/** Gives the user's word on a call of an MCP tool that waits for it, if it still does. */
export function settleCall({ toolCalls }: ConversationState, toolCallId: string, isApproved: boolean): void {
  for (const call of toolCalls) {
    if (call.toolCallId !== toolCallId || call.kind !== 'mcp' || call.status !== 'awaiting_approval')
      continue;
    if (isApproved) call.approve();
    else call.deny();
  }
}
