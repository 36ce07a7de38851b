import { ParlandoError, toError } from '../../ParlandoError';
import { sentence } from '../../sentence';

export function alreadyStarted(option: string): ParlandoError {
  return new ParlandoError(
    'already_started',
    {
      what: `The conversation was started with another "${option}".`,
      why: 'One session has one conversation at a time.',
      remedy: 'End it first, or make another session.',
    },
    { details: { option } },
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

/** @param began Whether the conversation goes on without the message. */
export function invalidMessage(details: { type?: string; path?: string }, began: boolean): ParlandoError {
  const where = [details.type, details.path].filter(Boolean).join(' at ');
  return new ParlandoError(
    'invalid_message',
    {
      what: sentence('The agent sent a message that makes no sense', where),
      why: began ? 'It was left out, and the conversation goes on.' : 'The conversation has not begun.',
      remedy: 'Report it to whoever runs the agent.',
    },
    { details },
  );
}
