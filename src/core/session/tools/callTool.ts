import type { ClientToolCallMessage } from '../../protocol/ServerMessage';
import type { ToolCall } from '../../state/ConversationState';
import type { Attempt } from '../Attempt';
import { runTool } from './runTool';

/** Runs the tool that the agent has called, and answers once. */
export async function callTool(
  attempt: Attempt,
  call: ClientToolCallMessage['client_tool_call'],
): Promise<void> {
  const { dispatch, tool, report, state } = attempt.context;
  const { tool_call_id, tool_name: name, parameters } = call;
  // A call that is told twice is one call, and gets one answer.
  if (state().toolCalls.some(({ toolCallId }) => toolCallId === tool_call_id)) return;
  const running: ToolCall = { toolCallId: tool_call_id, name, parameters, status: 'running' };
  dispatch({ type: 'tool_call', call: running });
  const { result, problem } = await runTool(call, tool(name), attempt.signal);
  if (attempt.signal.aborted) return;
  attempt.send({ type: 'client_tool_result', tool_call_id, result, is_error: problem !== undefined });
  dispatch({ type: 'tool_call', call: { ...running, status: problem ? 'failed' : 'done', result } });
  if (problem) report(problem);
}
