import { createServer } from 'node:net';

const TRIES = 50;

/** The first port from `first` on that nobody listens on at 127.0.0.1. Throws after 50 busy ones. */
export async function freePort(first) {
  for (let port = first; port < first + TRIES; port += 1) {
    if (await isFree(port)) return port;
  }
  throw new Error(
    `The ports ${first} to ${first + TRIES - 1} are all busy: stop what listens on one of them.`,
  );
}

function isFree(port) {
  const server = createServer();
  return new Promise((resolve, reject) => {
    server.once('error', (error) => (error.code === 'EADDRINUSE' ? resolve(false) : reject(error)));
    server.listen({ port, host: '127.0.0.1', exclusive: true }, () => server.close(() => resolve(true)));
  });
}
