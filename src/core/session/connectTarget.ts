import type { Target } from '../transport/Transport';
import type { SessionOptions, SignedUrlContext } from './SessionOptions';

const DEFAULT_ORIGIN = 'wss://api.elevenlabs.io';
const PATH = '/v1/convai/conversation';
const SUBPROTOCOL = 'convai';

/** What we call ourselves to the agent. */
export const sourceInfo: { source: string; version: string } = { source: 'parlando', version: '0.1.0' };

/** The address that the options give, or a promise of the signed URL when that is a function. */
export function askAddress(options: SessionOptions, context: SignedUrlContext): string | Promise<string> {
  const { onPrem, signedUrl, origin = DEFAULT_ORIGIN } = options;
  return onPrem?.url ?? (typeof signedUrl === 'function' ? signedUrl(context) : (signedUrl ?? origin));
}

/** Where to connect. Throws when the address is none. */
export function connectTarget(options: SessionOptions, address: string): Target {
  const { agentId, environment, onPrem, protocols = [], signedUrl } = options;
  const url = new URL(address.replace(/^http/, 'ws'));
  // One's own server is called as one's own server wants it.
  if (onPrem) return { url: url.href, protocols };
  if (!signedUrl) url.pathname = url.pathname.replace(/\/?$/, PATH);
  const ours = new URLSearchParams({
    ...(!signedUrl && { agent_id: agentId! }),
    ...sourceInfo,
    ...(environment && { environment }),
  });
  // A signature is kept to the letter; `searchParams` would write it anew.
  url.search += `${url.search && '&'}${ours.toString()}`;
  return { url: url.href, protocols: [SUBPROTOCOL, ...protocols] };
}
