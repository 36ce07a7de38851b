import type { ClientToolCallMessage } from '../../protocol/ServerMessage';
import type { ToolCall, ToolCallChange } from '../../state/ToolCall';
import { withToolCall } from '../../state/withToolCall';
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
  const isTold = ({ toolCallId, kind }: ToolCall): boolean =>
    kind === 'client' && toolCallId === tool_call_id;
  if (state().toolCalls.some(isTold)) return;
  const running: ToolCallChange = {
    kind: 'client',
    toolCallId: tool_call_id,
    eventId: call.event_id,
    name,
    parameters,
    status: 'running',
  };
  const tell = (call: ToolCallChange): void =>
    dispatch({ type: 'change', change: withToolCall(state(), call) });
  tell(running);
  const { result, problem } = await runTool(call, tool(name), attempt.signal);
  if (attempt.signal.aborted) return;
  attempt.send({ type: 'client_tool_result', tool_call_id, result, is_error: problem !== undefined });
  tell({ ...running, status: problem ? 'failed' : 'done', result });
  if (problem) report(problem);
}
