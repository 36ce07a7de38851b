import { ParlandoError } from '../ParlandoError';

/** For what needs a conversation. */
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
