import { ParlandoError } from '../../core/ParlandoError';
import type { Attribute } from '../settings/Attribute';

const MAX_SHOWN = 80;

/** What is said of a value that cannot be used. */
export function attributeError(
  name: string,
  given: unknown,
  { allowed, fallback }: Attribute<unknown>,
): ParlandoError<'invalid_option'> {
  const text =
    typeof given === 'string' ? given : ((JSON.stringify(given) as string | undefined) ?? typeof given);
  const shown = text.length > MAX_SHOWN ? `${text.slice(0, MAX_SHOWN)}…` : text;
  const isWord = typeof fallback === 'string' || typeof fallback === 'boolean';
  return new ParlandoError(
    'invalid_option',
    {
      what: `The attribute ${name} of <parlando-agent> is "${shown}".`,
      why: `That is ignored, ${isWord ? `and ${String(fallback)} holds` : 'as if it were not there'}.`,
      remedy: `Allowed is ${allowed}.`,
    },
    { details: { option: name } },
  );
}
