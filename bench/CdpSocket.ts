import { WebSocket } from 'ws';

interface Reply {
  id?: number;
  sessionId?: string;
  method?: string;
  params?: Record<string, unknown>;
  result?: unknown;
  error?: { message: string };
}

/** The DevTools protocol, bare: nothing is switched on in the browser that nobody asked for. */
export class CdpSocket {
  readonly #socket: WebSocket;
  readonly #pending: Map<number, { resolve: (result: never) => void; reject: (error: Error) => void }> =
    new Map();
  readonly #listeners: Set<(method: string, params: Record<string, unknown>, sessionId?: string) => void> =
    new Set();
  #lastId = 0;

  private constructor(socket: WebSocket) {
    this.#socket = socket;
    socket.on('message', (data: Buffer) => this.#take(JSON.parse(data.toString()) as Reply));
  }

  static async connect(url: string): Promise<CdpSocket> {
    const socket = new WebSocket(url, { perMessageDeflate: false, maxPayload: 2 ** 30 });
    await new Promise((resolve, reject) => socket.once('open', resolve).once('error', reject));
    return new CdpSocket(socket);
  }

  #take({ id, method, params, result, error, sessionId }: Reply): void {
    if (method) for (const listener of this.#listeners) listener(method, params ?? {}, sessionId);
    const pending = this.#pending.get(id ?? 0);
    if (!pending) return;
    this.#pending.delete(id!);
    if (error) pending.reject(new Error(error.message));
    else pending.resolve(result as never);
  }

  on(listener: (method: string, params: Record<string, unknown>, sessionId?: string) => void): void {
    this.#listeners.add(listener);
  }

  send<T>(method: string, params: object = {}, sessionId?: string): Promise<T> {
    const id = ++this.#lastId;
    this.#socket.send(JSON.stringify({ id, method, params, ...(sessionId && { sessionId }) }));
    return new Promise((resolve, reject) => this.#pending.set(id, { resolve, reject }));
  }

  close(): void {
    this.#socket.close();
  }
}
