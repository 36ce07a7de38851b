import { ParlandoError, toError } from './ParlandoError';
import { sentence } from './sentence';

/** For what is loaded only when it is needed, and was not there then. */
export function partMissing(part: string, cause: unknown): ParlandoError {
  return new ParlandoError(
    'part_missing',
    {
      what: sentence(`The part "${part}" could not be loaded`, toError(cause).message),
      why: 'What needs it does not work.',
      remedy: 'Check the network and the served files.',
    },
    { details: { part }, cause, retryable: true },
  );
}

/**
 * An error whose words are loaded when it happens. Never rejects.
 *
 * @param load Loads the module that knows the words.
 */
export async function lateError<M>(
  load: () => Promise<M>,
  say: (words: M) => ParlandoError,
): Promise<ParlandoError> {
  try {
    return say(await load());
  } catch (cause) {
    return partMissing('errors', cause);
  }
}
