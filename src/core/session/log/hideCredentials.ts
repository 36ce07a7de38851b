import { hideSecrets } from './hideSecrets';

/** Names of values that let somebody in. */
const NAMED = /(token|secret|password|signature|authorization|cookie|api_?key|credentials?|signed_?url)$/i;
/** A parameter of an address that does. */
const IN_ADDRESS = /([?&][\w-]*(?:token|secret|signature|key|auth)=)[^&\s"'#]+/gi;

/** Hides whatever may be a credential, in our messages and in the agent's. For `JSON.parse` and `JSON.stringify`. */
export function hideCredentials(key: string, value: unknown): unknown {
  const shown = NAMED.test(key) && value ? 'hidden' : hideSecrets(key, value);
  return typeof shown === 'string' ? shown.replace(IN_ADDRESS, '$1hidden') : shown;
}
