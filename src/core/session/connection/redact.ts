import type { Target } from '../../transport/Transport';

/** Shorter ones are words. */
const SECRET_LENGTH = 6;

/** A text without what may be a credential in where the line goes: query, path, and subprotocols. */
export function redact(text: string, target: Target | undefined): string {
  if (!target) return text;
  const { url, protocols } = target;
  const pieces = [...url.split(/[/?&=#:@,\s]/), ...url.split(/[/?&=#]/), ...url.split(/[?&]/)];
  const [host = ''] = url.replace(/^\w*:\/\//, '').split(/[/?#]/);
  const plain = pieces.flatMap((piece) => [piece, safely(piece)]);
  const secrets = [url, ...protocols, ...protocols.flatMap((name) => name.split(/[.,\s]/)), ...plain]
    .filter((piece) => piece.length >= SECRET_LENGTH && !OURS.has(piece) && !host.includes(piece))
    .sort((a, b) => b.length - a.length);
  return secrets.reduce((clean, secret) => clean.replaceAll(secret, '…'), text);
}

/** The same for all texts in a value that JSON can hold. */
export function hideTarget<T>(value: T, target: Target | undefined): T {
  const clean = (_: string, part: unknown): unknown =>
    typeof part === 'string' ? redact(part, target) : part;
  return JSON.parse(JSON.stringify(value), clean) as T;
}

/** What stands in every address. */
const OURS: ReadonlySet<string> = new Set([
  'convai',
  'conversation',
  'agent_id',
  'source',
  'parlando',
  'version',
  'environment',
]);

function safely(piece: string): string {
  try {
    return decodeURIComponent(piece);
  } catch {
    return piece;
  }
}
