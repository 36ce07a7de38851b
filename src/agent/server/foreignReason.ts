import type { IncomingHttpHeaders } from 'node:http';

const loopbackNames = new Set(['localhost', '127.0.0.1', '[::1]']);

function isLoopback(url: string): boolean {
  return URL.canParse(url) && loopbackNames.has(new URL(url).hostname);
}

/**
 * Why a request may not come in, or `undefined` when it may. A page of another site can reach a port of this machine:
 * by its own origin, or by a name of its own that it points at 127.0.0.1. Programs other than browsers send no origin.
 */
export function foreignReason(
  headers: IncomingHttpHeaders,
  allowOrigins: readonly string[],
): string | undefined {
  const { host, origin } = headers;
  if (!host || !isLoopback(`http://${host}`)) {
    return `The agent answers to localhost and 127.0.0.1 only, not to "${host ?? ''}".`;
  }
  if (origin === undefined || isLoopback(origin) || allowOrigins.includes(origin)) return undefined;
  return `Pages of ${origin} may not reach this agent. Start it with --allow-origin ${origin} to let them.`;
}
