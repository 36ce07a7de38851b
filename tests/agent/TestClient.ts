import { once } from 'node:events';
import WebSocket from 'ws';
import type { ClientMessage, InitiationMessage } from '../../src/core/protocol/ClientMessage';
import type { ServerMessage, ServerMessageType } from '../../src/core/protocol/ServerMessage';
import { agentFrameProblems } from './contract';

type Of<T extends ServerMessageType> = Extract<ServerMessage, { type: T }>;

/** A message and when it came, in milliseconds since the client was made. */
export interface Arrival {
  at: number;
  message: ServerMessage;
}

const PATIENCE_MS = 10_000;

/** A plain client over a real socket. Every frame that it gets is held against the contract. */
export class TestClient {
  readonly socket: WebSocket;
  readonly arrivals: Arrival[] = [];
  /** Text frames that are no JSON, and binary ones. */
  readonly strange: string[] = [];
  /** What was wrong with the frames, by the contract. */
  readonly problems: string[] = [];
  closed: { code: number; reason: string } | undefined;
  /** Set where a test has the agent send what breaks the contract. */
  expected = false;
  /** Answer pings. */
  pongs = true;
  /** When the message came that `next` gave last. */
  foundAt = 0;
  readonly #startedAt = performance.now();
  readonly #watchers = new Set<() => void>();
  #read = 0;

  constructor(url: string, options: WebSocket.ClientOptions & { protocols?: string[] } = {}) {
    const { protocols = ['convai'], ...rest } = options;
    this.socket = new WebSocket(url, protocols, rest);
    this.socket.on('message', (data: Buffer, isBinary) => this.#arrive(data, isBinary));
    this.socket.on('close', (code, reason) => {
      this.closed = { code, reason: reason.toString() };
      this.#changed();
    });
    this.socket.on('error', () => undefined);
  }

  /** Milliseconds since the client was made. */
  get now(): number {
    return performance.now() - this.#startedAt;
  }

  async open(): Promise<this> {
    if (this.socket.readyState !== WebSocket.OPEN) await once(this.socket, 'open');
    return this;
  }

  /** Opens and sends the initiation. */
  async begin(initiation: Omit<InitiationMessage, 'type'> = {}): Promise<this> {
    await this.open();
    this.send({ type: 'conversation_initiation_client_data', ...initiation });
    return this;
  }

  send(message: ClientMessage): void {
    this.socket.send(JSON.stringify(message));
  }

  say(text: string): void {
    this.send({ type: 'user_message', text });
  }

  /** The next message of a type that has not been asked for yet; those before it are passed over. */
  async next<T extends ServerMessageType>(type: T, patienceMs: number = PATIENCE_MS): Promise<Of<T>> {
    let found: ServerMessage | undefined;
    await this.#until(
      () => {
        while (!found && this.#read < this.arrivals.length) {
          const { at, message } = this.arrivals[this.#read++]!;
          if (message.type !== type) continue;
          found = message;
          this.foundAt = at;
        }
        return found !== undefined || this.closed !== undefined;
      },
      `a message of type ${type}`,
      patienceMs,
    );
    if (!found)
      throw new Error(
        `The line closed with ${this.closed?.code} before a ${type} came: ${this.closed?.reason}`,
      );
    return found as Of<T>;
  }

  /** Passes over all that has come so far. */
  skip(): void {
    this.#read = this.arrivals.length;
  }

  all<T extends ServerMessageType>(type: T): Of<T>[] {
    return this.arrivals
      .map(({ message }) => message)
      .filter((message): message is Of<T> => message.type === type);
  }

  /** The types of all that came, in order. */
  get types(): string[] {
    return this.arrivals.map(({ message }) => message.type);
  }

  async close(): Promise<{ code: number; reason: string }> {
    this.socket.close(1000);
    return this.end();
  }

  /** Waits for the close. */
  async end(patienceMs: number = PATIENCE_MS): Promise<{ code: number; reason: string }> {
    await this.#until(() => this.closed !== undefined, 'the close', patienceMs);
    return this.closed!;
  }

  async until(condition: () => boolean, what: string): Promise<void> {
    await this.#until(condition, what, PATIENCE_MS);
  }

  #arrive(data: Buffer, isBinary: boolean): void {
    const frame = data.toString();
    const problems = isBinary ? ['binary'] : agentFrameProblems(frame);
    if (isBinary || problems.includes('not JSON')) this.strange.push(frame);
    this.problems.push(...problems);
    if (!isBinary && !problems.includes('not JSON')) {
      const message = JSON.parse(frame) as ServerMessage;
      this.arrivals.push({ at: this.now, message });
      if (message.type === 'ping' && this.pongs)
        this.send({ type: 'pong', event_id: message.ping_event.event_id });
    }
    this.#changed();
  }

  #changed(): void {
    for (const watcher of [...this.#watchers]) watcher();
  }

  #until(condition: () => boolean, what: string, patienceMs: number): Promise<void> {
    return new Promise((resolve, reject) => {
      const finish = (settle: () => void): void => {
        clearTimeout(timer);
        this.#watchers.delete(look);
        settle();
      };
      const look = (): void => {
        if (condition()) finish(resolve);
      };
      const timer = setTimeout(
        () =>
          finish(() =>
            reject(new Error(`No sign of ${what} within ${patienceMs} ms. Came: ${this.types.join(', ')}`)),
          ),
        patienceMs,
      );
      this.#watchers.add(look);
      look();
    });
  }
}
