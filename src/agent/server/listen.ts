import { once } from 'node:events';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';

const LOOPBACK = '127.0.0.1';

/**
 * Binds a server to loopback, at `port` or at the first free one of the next `tries`; 0 takes any. Resolves with the port.
 * Rejects with a sentence when they are all taken.
 */
export async function listen(server: Server, port: number, tries: number): Promise<number> {
  for (let offset = 0; ; offset++) {
    try {
      server.listen(port === 0 ? 0 : port + offset, LOOPBACK);
      await once(server, 'listening');
      return (server.address() as AddressInfo).port;
    } catch (cause) {
      const { code } = cause as NodeJS.ErrnoException;
      if (code !== 'EADDRINUSE' && code !== 'EACCES') throw cause;
      if (offset + 1 < tries && port + offset < 65_535) continue;
      const taken = tries > 1 ? `The ports ${port} to ${port + offset} are` : `Port ${port} is`;
      throw new Error(
        `${taken} taken or not allowed, so the agent cannot listen there. Stop what uses it, or choose another with --port.`,
        { cause },
      );
    }
  }
}
