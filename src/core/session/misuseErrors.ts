import { ParlandoError, toError } from '../ParlandoError';
import { sentence } from '../sentence';

export function notConnected(status: string): ParlandoError {
  return new ParlandoError(
    'not_connected',
    {
      what: `The conversation is "${status}", not connected.`,
      why: 'Nothing reaches the agent.',
      remedy: 'Await startSession() first.',
    },
    { details: { status } },
  );
}

export function duplicateTool(tool: string): ParlandoError {
  return new ParlandoError(
    'tool_duplicate',
    {
      what: `There is a tool "${tool}" already.`,
      why: 'The agent could not tell the two apart.',
      remedy: 'Remove the first, or choose another name.',
    },
    { details: { tool } },
  );
}

export function callbackFailed(callback: string, cause: unknown): ParlandoError {
  return new ParlandoError(
    'callback_failed',
    {
      what: sentence(`The callback "${callback}" failed`, toError(cause).message),
      why: 'The conversation goes on without it.',
      remedy: 'Mend the callback; the cause is in this error.',
    },
    { details: { callback }, cause },
  );
}
