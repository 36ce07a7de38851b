import type { ServerMessage } from './ServerMessage';
import { read, type Shape } from './shape';
import type { Shapes } from './Shapes';

/** What became of one frame. */
export type Decoded =
  /** `dropped` names the optional fields that were wrong and left out. */
  | { kind: 'message'; message: ServerMessage; dropped: readonly string[] }
  /** Well formed, of a type that this version does not know. */
  | { kind: 'unknown'; type: string; body: Record<string, unknown> }
  /** Not a message. `path` is the field that is wrong; without one the frame as a whole is. */
  | { kind: 'refused'; type?: string; path?: string };

/** What a well-formed frame may be: any object with a type. */
export type Body = Record<string, unknown> & { type: string };

/** Checks a message by these shapes, every field that it hands on included. Never throws. */
export function readBody(body: Body, shapes: Partial<Shapes<ServerMessage['type']>>): Decoded {
  const { type } = body;
  if (!Object.hasOwn(shapes, type)) return { kind: 'unknown', type, body };
  const shape = shapes[type as ServerMessage['type']] as Shape<object>;
  const wrong: string[] = [];
  const dropped: string[] = [];
  const message = { type, ...read<object>(shape, body, '', wrong, dropped) } as ServerMessage;
  if (wrong.length > 0) return { kind: 'refused', type, path: wrong[0]! };
  return { kind: 'message', message, dropped };
}
