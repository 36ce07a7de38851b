import { ParlandoError } from '../../ParlandoError';
import type { Attempt } from '../Attempt';
import type { SessionOptions } from '../SessionOptions';

/** What a start gives that is asked for while one is under way: that one, if it was asked for with the same options. */
export async function startedAgain(
  { connected, context }: Attempt,
  overrides: SessionOptions,
): Promise<string> {
  for (const [name, value] of Object.entries(overrides)) {
    const same = typeof value === 'function' || value === context.options[name as keyof SessionOptions];
    if (!same) throw alreadyStarted(name);
  }
  return connected;
}

function alreadyStarted(option: string): ParlandoError {
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
