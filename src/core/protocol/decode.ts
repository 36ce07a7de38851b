import { decodeTalk } from './decodeTalk';
import { noticeShapes } from './noticeShapes';
import { type Body, type Decoded, readBody } from './readBody';

export type { Decoded } from './readBody';

/**
 * Checks a frame from the agent, every field that it hands on included. Never throws.
 *
 * @param frame A text frame as it came. Anything else, a binary frame included, is refused.
 */
export function decode(frame: unknown): Decoded {
  const talk = decodeTalk(frame);
  return talk.kind === 'unknown' ? readBody(talk.body as Body, noticeShapes) : talk;
}
