import type { ClientToolCallMessage } from '../../protocol/ServerMessage';
import type { ClientTool } from '../ClientTool';
import { answered, denied, invalidParameters, type ToolOutcome } from './toolOutcomes';

/** The user's word on a call. */
export interface Approval {
  approved: boolean;
  reason?: string | undefined;
}

/** Checks the parameters, asks the user if that is wanted, and runs the tool. Rejects with what the tool throws. */
export async function runTool(
  call: ClientToolCallMessage['client_tool_call'],
  clientTool: ClientTool,
  signal: AbortSignal,
  ask: () => Promise<Approval>,
): Promise<ToolOutcome> {
  const tool = typeof clientTool === 'function' ? { handler: clientTool } : clientTool;
  const { parameters: schema, needsApproval } = tool;
  let { parameters } = call;
  if (schema) {
    const checked = await schema['~standard'].validate(parameters);
    if (checked.issues) return invalidParameters(call, checked.issues);
    parameters = checked.value as Record<string, unknown>;
  }
  if (typeof needsApproval === 'function' ? needsApproval(parameters) : needsApproval) {
    const { approved, reason } = await ask();
    if (!approved) return denied(reason);
  }
  // It may have taken its time.
  signal.throwIfAborted();
  const { tool_call_id: toolCallId, event_id: eventId } = call;
  return answered(call, await tool.handler(parameters, { toolCallId, eventId, signal }));
}
