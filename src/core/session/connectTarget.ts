import { ParlandoError } from '../ParlandoError';
import type { Target } from '../transport/Transport';
import type { SessionOptions } from './SessionOptions';

const DEFAULT_ORIGIN = 'wss://api.elevenlabs.io';
const PATH = '/v1/convai/conversation';
const SUBPROTOCOL = 'convai';

/** What we call ourselves to the agent. */
export const sourceInfo: { source: string; version: string } = { source: 'parlando', version: '0.1.0' };

function agentMissing(): ParlandoError {
  return new ParlandoError(
    'invalid_option',
    {
      what: 'There is neither an agentId nor a signedUrl.',
      why: 'Nothing says which agent to talk to.',
      remedy: 'Set one of them; a local agent takes any agentId.',
    },
    { details: { option: 'agentId' } },
  );
}

/** Where to connect. Asks for the signed URL when it is a function; throws what that throws. */
export async function connectTarget(options: SessionOptions, signal: AbortSignal): Promise<Target> {
  const { signedUrl, agentId, origin = DEFAULT_ORIGIN, environment } = options;
  if (!signedUrl && !agentId) throw agentMissing();
  const signed = typeof signedUrl === 'function' ? await signedUrl({ signal }) : signedUrl;
  const url = new URL(signed ?? origin.replace(/^http/, 'ws').replace(/\/?$/, PATH));
  const ours = new URLSearchParams({
    ...(!signed && { agent_id: agentId! }),
    ...sourceInfo,
    ...(environment && { environment }),
  });
  // A signature is kept to the letter; `searchParams` would write it anew.
  url.search += `${url.search && '&'}${ours.toString()}`;
  return { url: url.href, protocols: [SUBPROTOCOL] };
}
