import type { ErrorMessage } from '../../core/ParlandoError';
import { allowedOf } from '../settings/allowedOf';
import type { Attribute } from '../settings/Attribute';
import { asJson } from './asJson';

const MAX_SHOWN = 80;

/** What is said of a value that cannot be used. `held` is what the setting is without it. */
export function attributeError(
  name: string,
  given: unknown,
  attribute: Attribute<unknown>,
  held: unknown,
): ErrorMessage {
  const text = typeof given === 'string' ? given : (asJson(given) ?? typeof given);
  const isWord = /^(string|number|boolean)$/.test(typeof held);
  return {
    what: `The attribute ${name} of <parlando-agent> is "${shortened(text)}".`,
    why: `That is ignored${isWord ? `, and ${shortened(String(held))} holds` : ''}.`,
    remedy: `Allowed is ${allowedOf(attribute)}.`,
  };
}

function shortened(text: string): string {
  return text.length > MAX_SHOWN ? `${text.slice(0, MAX_SHOWN)}…` : text;
}
