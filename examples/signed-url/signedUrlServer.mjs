// The server of the example: gives the page, and signed URLs for one agent. The API key stays here.
import { createServer } from 'node:http';

const HOSTED = 'https://api.elevenlabs.io';
const SIGNED_URL_PATH = '/v1/convai/conversation/get-signed-url';
const UPSTREAM_MS = 10_000;

/**
 * @param {object} options
 * @param {string} options.apiKey sent to the service in the header `xi-api-key`, and to nobody else
 * @param {string} options.agentId the one agent that visitors may talk to
 * @param {string} [options.service] default: the hosted service
 * @param {Record<string, { type: string, body: string | Uint8Array }>} [options.files] the page, by path
 */
export function signedUrlServer({ apiKey, agentId, service = HOSTED, files = {} }) {
  return createServer(async (request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    const file = Object.hasOwn(files, pathname) ? files[pathname] : undefined;
    if (!isOurs(request)) return answer(response, 403, problem('This server answers its own page only.'));
    if (request.method !== 'GET') return answer(response, 405, problem('Only GET is answered here.'));
    if (pathname === '/signed-url') {
      const { status, body } = await signedUrl(service, apiKey, agentId);
      return answer(response, status, body);
    }
    if (!file) return answer(response, 404, problem(`There is nothing at ${pathname}.`));
    response.writeHead(200, { 'content-type': file.type }).end(file.body);
  });
}

/** Asks the service. What goes wrong is told in words, and never with the key. */
async function signedUrl(service, apiKey, agentId) {
  const address = `${service}${SIGNED_URL_PATH}?${new URLSearchParams({ agent_id: agentId })}`;
  let reply;
  try {
    reply = await fetch(address, {
      headers: { 'xi-api-key': apiKey },
      signal: AbortSignal.timeout(UPSTREAM_MS),
    });
  } catch {
    return {
      status: 502,
      body: problem('The service could not be reached. Check the network, then try again.'),
    };
  }
  const body = await reply.json().catch(() => undefined);
  if (reply.ok && typeof body?.signed_url === 'string') {
    return { status: 200, body: { signedUrl: body.signed_url } };
  }
  return { status: 502, body: problem(refusal(reply.status), reply.status) };
}

function refusal(status) {
  if (status === 401 || status === 403) {
    return 'The service refused the API key. Check ELEVENLABS_API_KEY, and that the key may use agents.';
  }
  if (status === 404 || status === 422) return 'The service knows no such agent. Check ELEVENLABS_AGENT_ID.';
  if (status === 429) return 'The service has had too many requests. Wait a little, then try again.';
  return `The service gave no signed URL (HTTP ${status}). Try again later.`;
}

function problem(message, serviceStatus) {
  return { error: { message, ...(serviceStatus && { serviceStatus }) } };
}

/** A page elsewhere must not spend this key: neither by a request of its own nor under another name for this machine. */
function isOurs({ headers }) {
  const isLocal = /^(localhost|127\.0\.0\.1|\[::1\])(:\d+)?$/.test(headers.host ?? '');
  const site = headers['sec-fetch-site'] ?? 'none';
  return isLocal && (site === 'same-origin' || site === 'none');
}

function answer(response, status, body) {
  response.writeHead(status, { 'content-type': 'application/json', 'cache-control': 'no-store' });
  response.end(JSON.stringify(body));
}
