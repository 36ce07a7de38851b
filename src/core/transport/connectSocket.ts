import type { Connection, Target, TransportListener } from './Transport';

const OPEN = 1;
const ABNORMAL_CLOSURE = 1006;
/** How long the other side has to answer a close before the connection counts as closed. */
const CLOSE_TIMEOUT_MS = 1000;

/** The parts of a WebSocket that are used; the browser's and the `ws` package's both have them. */
export interface SocketLike {
  binaryType: string;
  readonly readyState: number;
  readonly bufferedAmount: number;
  onopen: ((event: never) => void) | null;
  onmessage: ((event: never) => void) | null;
  onclose: ((event: never) => void) | null;
  onerror: ((event: never) => void) | null;
  send(frame: string): void;
  close(code?: number, reason?: string): void;
}

/** The class of such a WebSocket. */
export type WebSocketConstructor = new (url: string, protocols?: string[]) => SocketLike;

/** Opens a WebSocket. Throws what its constructor throws. */
export function connectSocket(
  Socket: WebSocketConstructor,
  target: Target,
  listener: TransportListener,
): Connection {
  const socket = new Socket(target.url, [...target.protocols]);
  let closed = false;
  let deadline: ReturnType<typeof setTimeout> | undefined;
  const finish = (code: number, reason: string): void => {
    clearTimeout(deadline);
    if (closed) return;
    closed = true;
    listener.onClose(code, reason);
  };
  socket.binaryType = 'arraybuffer';
  socket.onopen = () => {
    if (!closed) listener.onOpen();
  };
  socket.onmessage = ({ data }: { data: unknown }) => {
    if (!closed) listener.onFrame(data);
  };
  socket.onclose = ({ code, reason }: { code: number; reason: string }) =>
    finish(code || ABNORMAL_CLOSURE, reason);
  // A close event with the code follows; without a listener Node's `ws` would throw.
  socket.onerror = () => undefined;
  return {
    send: (frame) => {
      if (socket.readyState === OPEN) socket.send(frame);
    },
    get bufferedBytes() {
      return socket.bufferedAmount;
    },
    close: (code, reason = '') => {
      if (!closed) deadline ??= setTimeout(() => finish(code, reason), CLOSE_TIMEOUT_MS);
      socket.close(code, reason);
    },
  };
}
