import type { Attribute } from '../settings/Attribute';
import { asJson } from './asJson';
import type { PageWarning } from './PageWarning';

const MAX_SHOWN = 80;

/** What is said of a value that cannot be used. */
export function attributeError(
  name: string,
  given: unknown,
  { allowed, fallback }: Attribute<unknown>,
): PageWarning {
  const text = typeof given === 'string' ? given : (asJson(given) ?? typeof given);
  const shown = text.length > MAX_SHOWN ? `${text.slice(0, MAX_SHOWN)}…` : text;
  const isWord = typeof fallback === 'string' || typeof fallback === 'boolean';
  return {
    option: name,
    what: `The attribute ${name} of <parlando-agent> is "${shown}".`,
    why: `That is ignored, ${isWord ? `and ${String(fallback)} holds` : 'as if it were not there'}.`,
    remedy: `Allowed is ${allowed}.`,
  };
}
