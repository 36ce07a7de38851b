import { createServer } from 'node:http';
import type { AgentOptions } from './AgentOptions';
import { acceptClients } from './server/acceptClients';
import { answerHttp } from './server/answerHttp';
import { listen } from './server/listen';
import { openEngines } from './server/openEngines';
import { SignedUrls } from './server/SignedUrls';
import { settleOptions } from './settleOptions';

/** An agent that listens. */
export interface RunningAgent {
  port: number;
  /** For a client's `origin` option: `ws://127.0.0.1:PORT`. */
  origin: string;
  /** Where a `GET` says who hears, speaks and thinks: `http://127.0.0.1:PORT/`. */
  url: string;
  /** The name of what hears here; `undefined` when nothing does. */
  hears: string | undefined;
  /** The name of what speaks here; `undefined` when nothing does, and answers are in writing. */
  speaks: string | undefined;
  thinks: string;
  /** The command that adds the engines that are missing, if any are. */
  addVoice: string | undefined;
  /** Hangs up on everybody, stops listening and closes the engines that it opened. Safe to call twice. */
  close(): Promise<void>;
}

/**
 * Starts an agent on this machine that speaks the protocol over a WebSocket on loopback. Resolves when it listens and its
 * engines are ready. Rejects with a sentence when the port is taken or an option cannot be met; engines that are not
 * installed are no failure: the agent then talks in writing.
 */
export async function startAgent(options: AgentOptions = {}): Promise<RunningAgent> {
  const settled = settleOptions(options);
  const server = createServer();
  const port = await listen(server, settled.port, settled.portTries);
  const origin = `ws://127.0.0.1:${port}`;
  const signedUrls = new SignedUrls(settled.clock, settled.signedUrlLifeMs);
  const opening = openEngines(settled);
  const facts = { origin, signedUrls, allowOrigins: settled.allowOrigins, engines: opening };
  server.on('request', (request, response) => {
    answerHttp(request, response, facts).catch(() => response.destroy());
  });
  const hangUp = acceptClients(server, { options: settled, signedUrls, engines: opening });

  const stop = async (): Promise<void> => {
    const closed = new Promise<void>((resolve) => server.close(() => resolve()));
    hangUp();
    server.closeAllConnections();
    await closed;
  };
  const engines = await opening.catch(async (cause: unknown) => {
    await stop();
    throw cause;
  });
  let stopping: Promise<void> | undefined;
  return {
    port,
    origin,
    url: `http://127.0.0.1:${port}/`,
    hears: engines.recognizer?.name,
    speaks: engines.voice?.name,
    thinks: engines.thinks,
    addVoice: engines.addVoice,
    close: () => (stopping ??= stop().then(() => engines.close())),
  };
}
