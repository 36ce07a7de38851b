import { ParlandoError, toError } from '../../ParlandoError';
import type { ClientToolCallMessage } from '../../protocol/ServerMessage';
import { sentence } from '../../sentence';
import type { ClientTool } from '../ClientTool';

const DEFAULT_RESULT = 'Client tool execution successful.';

type Call = ClientToolCallMessage['client_tool_call'];

/** What became of a call: the answer for the agent, and what went wrong. */
export interface ToolRun {
  result: string;
  problem?: ParlandoError;
}

/** Runs a client tool. Never rejects: a failure is an answer too. */
export async function runTool(
  call: Call,
  tool: ClientTool | undefined,
  signal: AbortSignal,
): Promise<ToolRun> {
  const { tool_name, tool_call_id: toolCallId, event_id: eventId, parameters } = call;
  if (!tool) {
    const result = `Client tool with name ${tool_name} is not defined on client`;
    return { result, problem: unknownTool(call) };
  }
  try {
    return { result: asText(await tool(parameters, { toolCallId, eventId, signal })) };
  } catch (cause) {
    const { message } = toError(cause);
    const result = `Client tool execution failed with following error: ${message}`;
    return { result, problem: failedTool(call, cause, message) };
  }
}

/** What has no JSON, `undefined` and functions, is no more than a success. */
function asText(result: unknown): string {
  if (typeof result === 'string') return result;
  const json: unknown = JSON.stringify(result);
  return typeof json === 'string' ? json : DEFAULT_RESULT;
}

function unknownTool({ tool_name: tool, tool_call_id: toolCallId }: Call): ParlandoError {
  return new ParlandoError(
    'tool_unknown',
    {
      what: `The agent called the tool "${tool}", which is not here.`,
      why: 'The agent was told so, and the conversation goes on.',
      remedy: 'Add it to clientTools, or remove it from the agent.',
    },
    { details: { tool, toolCallId } },
  );
}

function failedTool(
  { tool_name: tool, tool_call_id: toolCallId }: Call,
  cause: unknown,
  message: string,
): ParlandoError {
  return new ParlandoError(
    'tool_failed',
    {
      what: sentence(`The tool "${tool}" failed`, message),
      why: 'The agent was told so, and the conversation goes on.',
      remedy: 'Mend the tool; the cause is in this error.',
    },
    { details: { tool, toolCallId }, cause },
  );
}
