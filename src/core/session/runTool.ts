import { ParlandoError, toError } from '../ParlandoError';
import type { ClientToolResultMessage } from '../protocol/ClientMessage';
import type { ClientToolCallMessage } from '../protocol/ServerMessage';
import type { ToolCall } from '../state/ConversationState';
import type { ClientTool } from './ClientTool';

const DEFAULT_RESULT = 'Client tool execution successful.';

/** What became of a call: exactly one answer for the agent, the call's last state, and what went wrong. */
export interface ToolRun {
  answer: ClientToolResultMessage;
  call: ToolCall;
  problem?: ParlandoError;
}

/** Runs a client tool. Never rejects: a failure is an answer too. */
export async function runTool(
  { tool_name, tool_call_id, parameters, event_id }: ClientToolCallMessage['client_tool_call'],
  tool: ClientTool | undefined,
  signal: AbortSignal,
): Promise<ToolRun> {
  const call: ToolCall = { toolCallId: tool_call_id, name: tool_name, parameters, status: 'done' };
  const outcome = (result: string, problem?: ParlandoError): ToolRun => ({
    answer: { type: 'client_tool_result', tool_call_id, result, is_error: problem !== undefined },
    call: { ...call, result, status: problem ? 'failed' : 'done' },
    ...(problem && { problem }),
  });
  if (!tool) {
    const problem = unknownTool(tool_name, tool_call_id);
    return outcome(`Client tool with name ${tool_name} is not defined on client`, problem);
  }
  try {
    return outcome(asText(await tool(parameters, { toolCallId: tool_call_id, eventId: event_id, signal })));
  } catch (cause) {
    const { message } = toError(cause);
    return outcome(`Client tool execution failed with following error: ${message}`, failedTool(call, cause));
  }
}

/** What has no JSON, `undefined` and functions, is no more than a success. */
function asText(result: unknown): string {
  if (typeof result === 'string') return result;
  const json: unknown = JSON.stringify(result);
  return typeof json === 'string' ? json : DEFAULT_RESULT;
}

function unknownTool(tool: string, toolCallId: string): ParlandoError {
  return new ParlandoError(
    'tool_unknown',
    {
      what: `The agent called the tool "${tool}", which this page does not have.`,
      why: 'It was answered with an error, and the conversation goes on.',
      remedy: 'Add the tool to clientTools, or remove it from the agent.',
    },
    { details: { tool, toolCallId } },
  );
}

function failedTool({ name, toolCallId }: ToolCall, cause: unknown): ParlandoError {
  return new ParlandoError(
    'tool_failed',
    {
      what: `The tool "${name}" failed: ${toError(cause).message.replace(/\.$/, '')}.`,
      why: 'The agent was told so, and the conversation goes on.',
      remedy: 'Mend the tool; the cause is in this error.',
    },
    { details: { tool: name, toolCallId }, cause },
  );
}
