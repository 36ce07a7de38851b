import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Engines } from './openEngines';
import { foreignReason } from './foreignReason';
import type { SignedUrls } from './SignedUrls';

export const CONVERSATION_PATH = '/v1/convai/conversation';

export interface HttpFacts {
  /** Such as `ws://127.0.0.1:8765`. */
  origin: string;
  allowOrigins: readonly string[];
  signedUrls: SignedUrls;
  engines: Promise<Engines>;
}

/** Who is here, and a signed URL on request. Everything else is not found. */
export async function answerHttp(
  request: IncomingMessage,
  response: ServerResponse,
  facts: HttpFacts,
): Promise<void> {
  const foreign = foreignReason(request.headers, facts.allowOrigins);
  if (foreign) return send(response, 403, { detail: foreign });
  if (request.headers.origin) {
    response.setHeader('access-control-allow-origin', request.headers.origin);
    response.setHeader('vary', 'origin');
  }
  if (request.method !== 'GET') return send(response, 405, { detail: 'Only GET is answered here.' });
  const url = new URL(request.url ?? '/', facts.origin);
  if (url.pathname === '/') return send(response, 200, describe(await facts.engines));
  if (url.pathname !== `${CONVERSATION_PATH}/get-signed-url`) {
    return send(response, 404, { detail: `There is nothing at ${url.pathname}.` });
  }
  const agentId = url.searchParams.get('agent_id');
  if (!agentId) return send(response, 422, { detail: 'The query needs agent_id.' });
  const query = new URLSearchParams({ agent_id: agentId, conversation_signature: facts.signedUrls.issue() });
  send(response, 200, { signed_url: `${facts.origin}${CONVERSATION_PATH}?${query.toString()}` });
}

function describe({ voice, recognizer, thinks, addVoice }: Engines): Record<string, unknown> {
  return {
    agent: 'parlando',
    hears: recognizer?.name ?? null,
    speaks: voice?.name ?? null,
    thinks,
    ...(addVoice && { addVoice }),
  };
}

function send(response: ServerResponse, status: number, body: Record<string, unknown>): void {
  response.writeHead(status, { 'content-type': 'application/json', 'cache-control': 'no-store' });
  response.end(JSON.stringify(body));
}
