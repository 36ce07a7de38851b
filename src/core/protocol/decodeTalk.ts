import { type Body, type Decoded, readBody } from './readBody';
import { isRecord } from './shape';
import { talkShapes } from './talkShapes';

/** Checks a frame from the agent. Any type that is not of the talk itself is `unknown` here. Never throws. */
export function decodeTalk(frame: unknown): Decoded {
  const body = parse(frame);
  if (!isRecord(body)) return { kind: 'refused' };
  if (typeof body.type !== 'string') return { kind: 'refused', path: 'type' };
  return readBody(body as Body, talkShapes);
}

function parse(frame: unknown): unknown {
  if (typeof frame !== 'string') return undefined;
  try {
    return JSON.parse(frame);
  } catch {
    return undefined;
  }
}
