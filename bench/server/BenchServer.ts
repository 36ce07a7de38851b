import type { AddressInfo } from 'node:net';
import { type WebSocket, WebSocketServer } from 'ws';
import { BenchLine } from './BenchLine';

/** Speaks as much of the agent's protocol as it takes to send known sound at known times and to note what comes. */
export class BenchServer {
  readonly #server: WebSocketServer;
  readonly #waiting: ((line: BenchLine) => void)[] = [];
  #lines: BenchLine[] = [];

  private constructor(server: WebSocketServer) {
    this.#server = server;
    server.on('connection', (socket: WebSocket) => {
      const line = new BenchLine(socket);
      const taker = this.#waiting.shift();
      if (taker) taker(line);
      else this.#lines.push(line);
    });
  }

  static async open(): Promise<BenchServer> {
    const server = new WebSocketServer({
      host: '127.0.0.1',
      port: 0,
      perMessageDeflate: false,
      handleProtocols: () => 'convai',
    });
    await new Promise((resolve) => server.once('listening', resolve));
    return new BenchServer(server);
  }

  get origin(): string {
    return `ws://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  /** The next client that connects, or has connected and was not asked for yet. */
  async nextLine(): Promise<BenchLine> {
    const line = this.#lines.shift();
    return line ?? new Promise((resolve) => this.#waiting.push(resolve));
  }

  /** Forgets clients that nobody asked for. */
  forget(): void {
    this.#lines = [];
  }

  close(): void {
    for (const client of this.#server.clients) client.terminate();
    this.#server.close();
  }
}
