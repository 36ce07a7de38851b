import type { IncomingMessage, Server } from 'node:http';
import type { Duplex } from 'node:stream';
import { WebSocketServer } from 'ws';
import type { Refusal } from '../conversation/Refusal';
import type { SettledOptions } from '../settleOptions';
import { CONVERSATION_PATH } from './answerHttp';
import { foreignReason } from './foreignReason';
import type { Engines } from './openEngines';
import { serveClient } from './serveClient';
import type { SignedUrls } from './SignedUrls';
import { VoiceSeats } from './VoiceSeats';

const MAX_FRAME_BYTES = 16 * 1024 * 1024;
const SUBPROTOCOL = 'convai';
/** How long a client may take to answer the close when the agent stops. */
const GOODBYE_MS = 500;

export interface Entrance {
  options: SettledOptions;
  signedUrls: SignedUrls;
  /** Clients that come before these are ready wait for them. */
  engines: Promise<Engines>;
}

/** Lets conversations in through a server. The undo hangs up on everybody. */
export function acceptClients(server: Server, { options, signedUrls, engines }: Entrance): () => void {
  const seats = new VoiceSeats(options.maxVoices);
  const sockets = new WebSocketServer({
    noServer: true,
    maxPayload: MAX_FRAME_BYTES,
    handleProtocols: (offered) => (offered.has(SUBPROTOCOL) ? SUBPROTOCOL : false),
  });
  let connections = 0;

  const whyNot = (agentId: string, token: string | null): Refusal | undefined => {
    if (token === null && options.requireSignedUrl)
      return unauthorised('This agent lets in signed URLs only.');
    if (token !== null && !signedUrls.redeem(token))
      return unauthorised('This signed URL is unknown, used or expired.');
    return agentId === '' ? unauthorised('The URL needs agent_id.') : undefined;
  };

  server.on('upgrade', (request: IncomingMessage, socket: Duplex, head: Buffer) => {
    socket.on('error', () => socket.destroy());
    const url = pathOf(request);
    const foreign = foreignReason(request.headers, options.allowOrigins);
    if (foreign) options.onLog(`Refused a connection. ${foreign}`);
    if (foreign) return turnAway(socket, '403 Forbidden', foreign);
    if (url?.pathname !== CONVERSATION_PATH)
      return turnAway(socket, '404 Not Found', `Conversations are at ${CONVERSATION_PATH}.`);
    engines.then(
      (ready) =>
        sockets.handleUpgrade(request, socket, head, (line) => {
          const agentId = url.searchParams.get('agent_id') ?? '';
          const refusal = whyNot(agentId, url.searchParams.get('conversation_signature'));
          const client = { socket: line, agentId, connection: connections++, refusal };
          serveClient(client, { options, engines: ready, seats });
        }),
      () => socket.destroy(),
    );
  });

  return () => {
    for (const client of sockets.clients) {
      client.close(1001, 'The agent is stopped.');
      const cancel = options.clock.after(GOODBYE_MS, () => client.terminate());
      client.once('close', cancel);
    }
  };
}

function pathOf({ url = '' }: IncomingMessage): URL | undefined {
  const base = 'ws://127.0.0.1';
  return URL.canParse(url, base) ? new URL(url, base) : undefined;
}

function unauthorised(reason: string): Refusal {
  return { code: 1008, errorType: 'value_error', reason };
}

function turnAway(socket: Duplex, status: string, reason: string): void {
  const headers = `connection: close\r\ncontent-type: text/plain\r\ncontent-length: ${Buffer.byteLength(reason)}`;
  socket.end(`HTTP/1.1 ${status}\r\n${headers}\r\n\r\n${reason}`);
}
