import { ParlandoError, toError } from '../../ParlandoError';
import type { ClientToolCallMessage } from '../../protocol/ServerMessage';
import { sentence } from '../../sentence';
import type { SchemaIssue } from './StandardSchema';

const DEFAULT_RESULT = 'Client tool execution successful.';
const MAX_RESULT_BYTES = 64 * 1024;
/** An error says no more than this to the agent. */
const MAX_ERROR_LENGTH = 2000;

const GOES_ON = 'The agent was told so, and the conversation goes on.';

type Call = ClientToolCallMessage['client_tool_call'];

/** What became of a call: the answer for the agent, and what went wrong. */
export interface ToolOutcome {
  status: 'done' | 'failed' | 'denied';
  result: string;
  problem?: ParlandoError;
}

/** What the tool has answered. What has no JSON, `undefined` and functions, is no more than a success. Throws where JSON does. */
export function answered(call: Call, value: unknown): ToolOutcome {
  const json: unknown = typeof value === 'string' ? value : JSON.stringify(value);
  const result = typeof json === 'string' ? json : DEFAULT_RESULT;
  const bytes = new TextEncoder().encode(result).length;
  return bytes > MAX_RESULT_BYTES ? tooLarge(call, bytes) : { status: 'done', result };
}

/** @param reason The user's, if there is one. */
export function denied(reason: string | undefined): ToolOutcome {
  return { status: 'denied', result: cut(sentence('The user denied this call', reason)) };
}

/** The tool threw. */
export function failed(call: Call, cause: unknown): ToolOutcome {
  const { message } = toError(cause);
  const problem = new ParlandoError(
    'tool_failed',
    {
      what: sentence(`The tool "${call.tool_name}" failed`, message),
      why: GOES_ON,
      remedy: 'Mend the tool; the cause is in this error.',
    },
    { details: named(call), cause },
  );
  return failure(`Client tool execution failed with following error: ${message}`, problem);
}

/** Nobody waits for the answer any longer. */
export function stopped(reason: unknown): ToolOutcome {
  const error = toError(reason);
  if (!(error instanceof ParlandoError)) return failure(error.message);
  return failure(error.parts.what, error as ParlandoError);
}

export function invalidParameters(call: Call, issues: readonly SchemaIssue[]): ToolOutcome {
  const fields = issues.map(({ path = [], message }) => {
    const keys = path.map((step) => String(typeof step === 'object' ? step.key : step));
    return { field: keys.join('.'), message };
  });
  const words = fields.map(({ field, message }) => (field ? `${field}: ${message}` : message)).join('; ');
  const problem = new ParlandoError(
    'tool_parameters_invalid',
    {
      what: sentence(
        `The agent called the tool "${call.tool_name}" with parameters that are not valid`,
        words,
      ),
      why: GOES_ON,
      remedy: 'Describe the parameters to the agent as the schema has them.',
    },
    { details: { ...named(call), fields: fields.map(({ field }) => field) } },
  );
  return failure(sentence('The parameters are not valid', words), problem);
}

export function unknownTool(call: Call): ToolOutcome {
  const problem = new ParlandoError(
    'tool_unknown',
    {
      what: `The agent called the tool "${call.tool_name}", which is not here.`,
      why: GOES_ON,
      remedy: 'Add it to clientTools, or remove it from the agent.',
    },
    { details: named(call) },
  );
  return failure(`Client tool with name ${call.tool_name} is not defined on client`, problem);
}

export function toolTimeout(call: Call, timeoutMs: number): ParlandoError {
  return new ParlandoError(
    'tool_timeout',
    {
      what: `The tool "${call.tool_name}" did not answer within ${timeoutMs / 1000} seconds.`,
      why: GOES_ON,
      remedy: 'Make it quicker, or give it a larger timeoutMs.',
    },
    { details: { ...named(call), timeoutMs } },
  );
}

function tooLarge(call: Call, bytes: number): ToolOutcome {
  const what = `The result of the tool "${call.tool_name}" has ${bytes} bytes, and may have ${MAX_RESULT_BYTES}.`;
  const problem = new ParlandoError(
    'tool_result_too_large',
    { what, why: GOES_ON, remedy: 'Answer with less, a summary say.' },
    { details: { ...named(call), bytes, maxBytes: MAX_RESULT_BYTES } },
  );
  return failure(what, problem);
}

function failure(result: string, problem?: ParlandoError): ToolOutcome {
  return { status: 'failed', result: cut(result), ...(problem && { problem }) };
}

function cut(text: string): string {
  return text.length > MAX_ERROR_LENGTH ? `${text.slice(0, MAX_ERROR_LENGTH)}…` : text;
}

function named({ tool_name: tool, tool_call_id: toolCallId }: Call): { tool: string; toolCallId: string } {
  return { tool, toolCallId };
}
