import { ParlandoError, toError } from '../ParlandoError';

export function notConnected(status: string): ParlandoError {
  return new ParlandoError(
    'not_connected',
    {
      what: `There is no connection to an agent; the conversation is "${status}".`,
      why: 'Nothing can be sent, and no end waited for.',
      remedy: 'Await startSession() first.',
    },
    { details: { status } },
  );
}

export function duplicateTool(tool: string): ParlandoError {
  return new ParlandoError(
    'tool_duplicate',
    {
      what: `A tool with the name "${tool}" is there already.`,
      why: 'The agent could not tell the two apart.',
      remedy: 'Take the first away with the function that registerTool() returned, or choose another name.',
    },
    { details: { tool } },
  );
}

export function callbackFailed(callback: string, cause: unknown): ParlandoError {
  return new ParlandoError(
    'callback_failed',
    {
      what: `The callback "${callback}" failed: ${toError(cause).message.replace(/\.$/, '')}.`,
      why: 'The conversation goes on without what it should have done.',
      remedy: 'Mend the callback; the cause is in this error.',
    },
    { details: { callback }, cause },
  );
}
