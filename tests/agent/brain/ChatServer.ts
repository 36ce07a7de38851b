import { once } from 'node:events';
import {
  createServer,
  type IncomingHttpHeaders,
  type IncomingMessage,
  type Server,
  type ServerResponse,
} from 'node:http';
import type { AddressInfo } from 'node:net';

/** What the server does with one request. */
export type Reply = (response: ServerResponse) => void | Promise<void>;

/** A request as it came. */
export interface Asked {
  path: string | undefined;
  headers: IncomingHttpHeaders;
  body: {
    model: string;
    stream: boolean;
    messages: { role: string; content: string; tool_calls?: unknown; tool_call_id?: string }[];
    tools?: { type: string; function: { name: string; description: string; parameters: unknown } }[];
  };
}

/** A chat endpoint on loopback that replies with what it is told, one reply a request; the last one for all that follow. */
export class ChatServer {
  readonly asked: Asked[] = [];
  readonly #server: Server;
  #replies: Reply[] = [];

  private constructor() {
    this.#server = createServer((request, response) => void this.#serve(request, response));
  }

  static async listen(...replies: Reply[]): Promise<ChatServer> {
    const server = new ChatServer();
    server.#replies = replies;
    server.#server.listen(0, '127.0.0.1');
    await once(server.#server, 'listening');
    return server;
  }

  async #serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    let body = '';
    for await (const chunk of request as AsyncIterable<Buffer>) body += chunk.toString();
    const { url: path, headers } = request;
    this.asked.push({ path, headers, body: JSON.parse(body) as Asked['body'] });
    const reply = this.#replies.length > 1 ? this.#replies.shift() : this.#replies[0];
    await reply?.(response);
  }

  get url(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  async close(): Promise<void> {
    this.#server.closeAllConnections();
    this.#server.close();
    await once(this.#server, 'close');
  }
}

/** Streams these events, cut into chunks at the given byte borders (each taken modulo the length). */
export function events(
  data: readonly unknown[],
  { borders = [], lineEnd = '\n' }: { borders?: readonly number[]; lineEnd?: string } = {},
): Reply {
  const lines = data.flatMap((event) => [
    ': keep-alive',
    `data: ${typeof event === 'string' ? event : JSON.stringify(event)}`,
    '',
  ]);
  const bytes = Buffer.from(`${lines.join(lineEnd)}${lineEnd}`);
  const ends = [...new Set(borders.map((border) => border % bytes.length))].sort((a, b) => a - b);
  return async (response) => {
    response.writeHead(200, { 'content-type': 'text/event-stream' });
    for (const [index, end] of [...ends, bytes.length].entries()) {
      response.write(bytes.subarray(ends[index - 1] ?? 0, end));
      // A chunk of its own on the wire, and not one with the next.
      await new Promise((resolve) => setImmediate(resolve));
    }
    response.end();
  };
}

export function content(text: string): unknown {
  return { choices: [{ index: 0, delta: { content: text } }] };
}

export function toolPiece(piece: {
  index?: number;
  id?: string;
  name?: string;
  arguments?: unknown;
}): unknown {
  const { index, id, ...made } = piece;
  const call = { ...(index !== undefined && { index }), ...(id !== undefined && { id }), function: made };
  return { choices: [{ index: 0, delta: { tool_calls: [call] } }] };
}
