import { ParlandoError } from '../ParlandoError';
import { connectSocket, type WebSocketConstructor } from './connectSocket';
import type { Connection, Target, Transport, TransportListener } from './Transport';

/** Frames over a WebSocket. */
export class WebSocketTransport implements Transport {
  readonly #Socket: WebSocketConstructor | undefined;

  /** @param constructor Default: the platform's own, looked up when connecting. */
  constructor(constructor?: WebSocketConstructor) {
    this.#Socket = constructor;
  }

  connect(target: Target, listener: TransportListener): Connection {
    const platform: { WebSocket?: WebSocketConstructor } = globalThis;
    const Socket = this.#Socket ?? platform.WebSocket;
    if (!Socket) throw websocketMissing();
    return connectSocket(Socket, target, listener);
  }
}

function websocketMissing(): ParlandoError {
  return new ParlandoError(
    'websocket_missing',
    {
      what: 'There is no WebSocket here.',
      why: 'Nothing reaches the agent.',
      remedy: 'Give the class of the package "ws" as WebSocket.',
    },
    { details: undefined },
  );
}
