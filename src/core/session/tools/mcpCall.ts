import type { McpToolCallMessage } from '../../protocol/ServerMessage';
import type { ToolCall, ToolCallProgress } from '../../state/ToolCall';
import { withToolCall } from '../../state/withToolCall';
import type { Attempt } from '../Attempt';
import { LONGEST_MS, onLineLost } from './CallLife';
import { isNew } from './callTool';

/** Shows a call that an MCP server carries out, and passes the user's word on, once and in time. */
export function mcpCall(attempt: Attempt, call: McpToolCallMessage['mcp_tool_call']): void {
  const { callbacks, clock, dispatch, state } = attempt.context;
  const { tool_call_id: toolCallId, tool_name: name, tool_description: description, parameters } = call;
  const known = (): ToolCall | undefined =>
    state().toolCalls.find((other) => other.toolCallId === toolCallId && other.kind === 'mcp');
  const before = known();
  if (attempt.signal.aborted) return;
  const show = (progress: ToolCallProgress & { result?: string }): void => {
    const facts = {
      toolCallId,
      kind: 'mcp' as const,
      name,
      parameters,
      description: description ?? undefined,
    };
    dispatch({ type: 'change', change: withToolCall(state(), { ...facts, ...progress }) });
  };

  switch (call.state) {
    case 'loading':
      if (!before) show({ status: 'running' });
      return;
    case 'success':
      return show({ status: 'done', result: JSON.stringify(call.result) });
    case 'failure': {
      const refused = before?.status === 'denied' || before?.status === 'lapsed';
      return show({ status: refused ? before.status : 'failed', result: call.error_message });
    }
    case 'awaiting_approval':
  }
  // Told twice it is asked once.
  if (!isNew(attempt, 'mcp', toolCallId)) return;
  const waits = (): boolean => {
    const now = known();
    return now !== undefined && 'approve' in now && now.approve === approve;
  };
  const lapse = (): void => {
    leave();
    if (waits()) show({ status: 'lapsed' });
  };
  const settle = (is_approved: boolean): void => {
    if (!waits()) return;
    if (attempt.signal.aborted || !attempt.line.isOpen) return lapse();
    leave();
    attempt.send({ type: 'mcp_tool_approval_result', tool_call_id: toolCallId, is_approved });
    show({ status: is_approved ? 'running' : 'denied' });
  };
  const approve = (): void => settle(true);
  const undo = [
    clock.after(Math.min(call.approval_timeout_secs * 1000, LONGEST_MS), lapse),
    onLineLost(callbacks, lapse),
  ];
  const leave = (): void => undo.forEach((leaving) => leaving());
  show({ status: 'awaiting_approval', approve, deny: () => settle(false) });
}
