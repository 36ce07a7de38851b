import { ParlandoError, toError } from '../../core/ParlandoError';

/** For a file beside `embed.js` that did not come. */
export function notLoaded(part: 'widget' | 'warnings', cause: unknown): ParlandoError<'part_missing'> {
  return new ParlandoError(
    'part_missing',
    {
      what: `The ${part} could not be loaded: ${toError(cause).message}`,
      why: 'What needs it fails.',
      remedy: 'Check the network and the files beside embed.js.',
    },
    { details: { part }, cause, retryable: true },
  );
}
