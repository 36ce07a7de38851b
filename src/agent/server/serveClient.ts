import { randomBytes } from 'node:crypto';
import type { RawData, WebSocket } from 'ws';
import { toError } from '../../core/ParlandoError';
import { type ClientFrame, readClientMessage } from '../conversation/readClientMessage';
import { type Refusal, refuse } from '../conversation/Refusal';
import { Wire } from '../conversation/Wire';
import type { SettledOptions } from '../settleOptions';
import type { Engines } from './openEngines';
import { type Exchange, openConversation } from './openConversation';
import type { VoiceSeats } from './VoiceSeats';

export interface Client {
  socket: WebSocket;
  agentId: string;
  /** How many came before it. */
  connection: number;
  /** Why it may not come in, if so. */
  refusal?: Refusal | undefined;
}

export interface Host {
  options: SettledOptions;
  engines: Engines;
  seats: VoiceSeats;
}

/** Talks with one client until its line closes. Whatever it does, it harms nobody else. */
export function serveClient(client: Client, { options, engines, seats }: Host): void {
  const { socket, agentId, connection } = client;
  const { clock, faults, random, initiationMs, onMessage, onLog } = options;
  const conversationId = `conv_${randomBytes(9).toString('base64url')}`;
  const log = (line: string): void => onLog(`${conversationId}: ${line}`);
  const wire = new Wire(socket, { clock, faults, random, log });
  let exchange: Exchange | undefined;
  let over = false;
  let cancelFault: () => void = () => undefined;

  const hangUp = (refusal: Refusal): void => {
    over = true;
    log(`Refused (${refusal.errorType}): ${refusal.reason}`);
    refuse(wire, refusal);
  };
  const cancelTimeout = clock.after(initiationMs, () =>
    hangUp({
      code: 1002,
      errorType: 'transport_receive_timeout',
      reason: `No conversation_initiation_client_data came within ${initiationMs / 1000} s.`,
    }),
  );

  const receive = (message: ClientFrame): void => {
    if (message.type === 'enclave_setup_config') return;
    onMessage?.(message, conversationId);
    if (exchange) return exchange.receive(message);
    if (message.type !== 'conversation_initiation_client_data') {
      return hangUp({
        code: 1008,
        errorType: 'invalid_message',
        reason: 'conversation_initiation_client_data has to come first.',
      });
    }
    cancelTimeout();
    exchange = openConversation({
      wire,
      initiation: message,
      conversationId,
      agentId,
      connection,
      options,
      engines,
      seats,
      log,
    });
    over = exchange === undefined;
    if (faults.closeAfterMs === undefined || over) return;
    cancelFault = clock.after(faults.closeAfterMs, () =>
      wire.close(faults.closeCode ?? 1011, faults.closeReason ?? ''),
    );
  };

  socket.on('message', (data: RawData, isBinary: boolean) => {
    if (over) return;
    try {
      const read = isBinary
        ? {
            refusal: { code: 1008, errorType: 'invalid_message', reason: 'Frames have to be text.' } as const,
          }
        : readClientMessage((data as Buffer).toString());
      if ('refusal' in read) hangUp(read.refusal);
      else receive(read.message);
    } catch (thrown) {
      const reason = `The agent failed: ${toError(thrown).message}`;
      hangUp({ code: 1011, errorType: 'unknown_websocket_crash', reason });
    }
  });
  socket.on('error', (error) => log(`The line failed: ${error.message}`));
  socket.once('close', (code) => {
    over = true;
    cancelTimeout();
    cancelFault();
    exchange?.stop();
    log(`Closed with ${code}.`);
  });

  log(`Connected, agent "${agentId}".`);
  if (client.refusal) hangUp(client.refusal);
}
