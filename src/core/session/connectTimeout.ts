import { ParlandoError } from '../ParlandoError';

export function connectTimeout(timeoutMs: number): ParlandoError {
  return new ParlandoError(
    'connect_timeout',
    {
      what: `The agent did not answer within ${timeoutMs / 1000} seconds.`,
      why: 'There is no conversation with it.',
      remedy: 'Check that the agent runs, then start again.',
    },
    { details: { timeoutMs }, retryable: true },
  );
}
