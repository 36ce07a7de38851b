import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { WebSocket, WebSocketServer } from 'ws';
import type { Connection } from '../../../src/core/transport/Transport';
import type { WebSocketConstructor } from '../../../src/core/transport/connectSocket';
import { WebSocketTransport } from '../../../src/core/transport/WebSocketTransport';

const Socket: WebSocketConstructor = WebSocket;

/** A connection, and all that it has told. */
function connect(
  url: string,
  protocols: string[] = [],
): { connection: Connection; told: unknown[]; closed: Promise<void> } {
  const told: unknown[] = [];
  let done!: () => void;
  const closed = new Promise<void>((resolve) => (done = resolve));
  const connection = new WebSocketTransport(Socket).connect(
    { url, protocols },
    {
      onOpen: () => told.push('open'),
      onFrame: (frame) => told.push(frame),
      onClose: (code, reason) => {
        told.push([code, reason]);
        done();
      },
    },
  );
  return { connection, told, closed };
}

describe('a WebSocket transport', () => {
  let server: WebSocketServer;
  let url: string;

  beforeEach(async () => {
    server = new WebSocketServer({ port: 0, host: '127.0.0.1' });
    await new Promise((resolve) => server.once('listening', resolve));
    url = `ws://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });

  afterEach(() => {
    for (const client of server.clients) client.terminate();
    server.close();
  });

  it('carries frames both ways, and tells the close with its code', async () => {
    server.on('connection', (socket) => {
      socket.on('message', (data) => {
        socket.send(`echo ${(data as Buffer).toString()}`);
        socket.send(Buffer.from([1, 2]));
        socket.close(4001, 'enough');
      });
    });
    const { connection, told, closed } = connect(url);
    connection.send('too early');
    await new Promise((resolve) => server.once('connection', resolve));
    while (told.length === 0) await new Promise((resolve) => setTimeout(resolve, 1));
    connection.send('hello');
    await closed;
    expect(told[0]).toBe('open');
    expect(told[1]).toBe('echo hello');
    expect(told[2]).toBeInstanceOf(ArrayBuffer);
    expect(told.slice(3)).toEqual([[4001, 'enough']]);
    expect(connection.bufferedBytes).toBe(0);
    connection.send('too late');
    connection.close(1000);
    expect(told).toHaveLength(4);
  });

  it('offers the subprotocols', async () => {
    const offered = new Promise((resolve) => server.once('connection', (socket) => resolve(socket.protocol)));
    const { connection, closed } = connect(url, ['convai']);
    expect(await offered).toBe('convai');
    connection.close(1000);
    await closed;
  });

  it('closes with the code that it is given, once', async () => {
    const code = new Promise((resolve) =>
      server.once('connection', (socket) => socket.once('close', resolve)),
    );
    const { connection, told, closed } = connect(url);
    while (told.length === 0) await new Promise((resolve) => setTimeout(resolve, 1));
    connection.close(1000, 'bye');
    connection.close(1000, 'bye');
    await closed;
    expect(await code).toBe(1000);
    expect(told).toEqual(['open', [1000, 'bye']]);
  });

  it('tells a close that the other side never answers', async () => {
    server.on('connection', (socket) => socket.pause());
    const { connection, told, closed } = connect(url);
    while (told.length === 0) await new Promise((resolve) => setTimeout(resolve, 1));
    const before = performance.now();
    connection.close(1000, 'bye');
    await closed;
    expect(told).toEqual(['open', [1000, 'bye']]);
    expect(performance.now() - before).toBeGreaterThan(900);
  });

  it('tells 1006 where nobody answers, and where it is closed while opening', async () => {
    const nobody = connect('ws://127.0.0.1:9');
    await nobody.closed;
    expect(nobody.told).toEqual([[1006, '']]);
    const opening = connect(url);
    opening.connection.close(1000);
    await opening.closed;
    expect(opening.told).toHaveLength(1);
    expect(opening.told[0]).toMatchObject([expect.any(Number), '']);
  });

  it('throws at once for an address that is none', () => {
    expect(() => connect('nowhere')).toThrow();
  });

  it('looks for the platform’s own socket only when it connects', () => {
    expect(() => new WebSocketTransport()).not.toThrow();
  });
});
