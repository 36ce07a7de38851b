import { type ErrorCode, type ErrorDetails, ParlandoError } from '../ParlandoError';

export function notConnected(status: string): ParlandoError {
  return misuse(
    'not_connected',
    { status },
    `The conversation is "${status}", not connected.`,
    'Nothing reaches the agent.',
    'Await startSession() first.',
  );
}

export function duplicateTool(tool: string): ParlandoError {
  return misuse(
    'tool_duplicate',
    { tool },
    `There is a tool "${tool}" already.`,
    'The agent could not tell the two apart.',
    'Remove the first, or choose another name.',
  );
}

export function messageTooLarge(bytes: number, maxBytes: number): ParlandoError {
  return misuse(
    'message_too_large',
    { bytes, maxBytes },
    `The message has ${bytes} bytes, not ${maxBytes} at most.`,
    'Nothing reaches the agent.',
    'Send less.',
  );
}

export function nothingToSend(option: string): ParlandoError {
  return misuse(
    'invalid_option',
    { option },
    `There is no ${option}.`,
    'Nothing reaches the agent.',
    `Give ${option} first.`,
  );
}

function misuse<C extends ErrorCode>(
  code: C,
  details: ErrorDetails[C],
  what: string,
  why: string,
  remedy: string,
): ParlandoError {
  return new ParlandoError(code, { what, why, remedy }, { details });
}
