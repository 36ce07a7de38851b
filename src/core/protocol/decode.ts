import type { ServerMessage } from './ServerMessage';
import { serverShapes } from './serverShapes';
import { isRecord, read, type Shape } from './shape';

/** What became of one frame. */
export type Decoded =
  /** `dropped` names the optional fields that were wrong and left out. */
  | { kind: 'message'; message: ServerMessage; dropped: readonly string[] }
  /** Well formed, of a type that this version does not know. */
  | { kind: 'unknown'; type: string; body: Record<string, unknown> }
  /** Not a message. `path` is the field that is wrong; without one the frame as a whole is. */
  | { kind: 'refused'; type?: string; path?: string };

/**
 * Checks a frame from the agent, every field that it hands on included. Never throws.
 *
 * @param frame A text frame as it came. Anything else, a binary frame included, is refused.
 */
export function decode(frame: unknown): Decoded {
  const body = parse(frame);
  if (!isRecord(body)) return { kind: 'refused' };
  const { type } = body;
  if (typeof type !== 'string') return { kind: 'refused', path: 'type' };
  if (!Object.hasOwn(serverShapes, type)) return { kind: 'unknown', type, body };
  const shape = serverShapes[type as ServerMessage['type']] as Shape<object>;
  const wrong: string[] = [];
  const dropped: string[] = [];
  const message = { type, ...read<object>(shape, body, '', wrong, dropped) } as ServerMessage;
  if (wrong.length > 0) return { kind: 'refused', type, path: wrong[0]! };
  return { kind: 'message', message, dropped };
}

function parse(frame: unknown): unknown {
  if (typeof frame !== 'string') return undefined;
  try {
    return JSON.parse(frame);
  } catch {
    return undefined;
  }
}
