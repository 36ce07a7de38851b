import type { SessionOptions } from '../../core/session/SessionOptions';
import { address } from './address';
import type { Attribute } from './Attribute';
import { fetchSignedUrl } from './fetchSignedUrl';

type SignedUrl = SessionOptions['signedUrl'];

const { read } = /* @__PURE__ */ address('wss:', 'ws:', 'https:', 'http:');

/**
 * A signed address (`wss:`), the address of your server that answers with one (`https:`, or relative to the page), or as a
 * property a function.
 */
export function signedUrl(): Attribute<SignedUrl> {
  return {
    kind: 'address',
    allowed: 'a signed address with wss:, or an address with https: that answers with one',
    fallback: undefined,
    read(given) {
      if (typeof given === 'function') return given as SignedUrl;
      const url = read(given);
      // A signature is kept to the letter.
      if (!url?.startsWith('http')) return url && (given as string);
      return ({ signal }) => fetchSignedUrl(url, signal);
    },
  };
}
