import type { SessionOptions } from '../../core/session/SessionOptions';
import { address } from './address';
import type { Attribute } from './Attribute';

const { read } = /* @__PURE__ */ address('wss:', 'ws:', 'https:', 'http:');

/**
 * A signed address (`wss:`), the address of your server that answers with one (`https:`, or relative to the page), or as a
 * property a function.
 */
export function signedUrl(): Attribute<SessionOptions['signedUrl']> {
  return {
    kind: 'signed',
    fallback: undefined,
    read(given) {
      if (typeof given === 'function') return given as () => Promise<string>;
      const url = read(given);
      // A signature is kept to the letter.
      return url?.startsWith('http') ? url : url && (given as string);
    },
  };
}
