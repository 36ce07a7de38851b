import { noticeShapes } from '../../protocol/noticeShapes';
import { type Body, readBody } from '../../protocol/readBody';
import type { Attempt } from '../Attempt';
import { receive, receiveMessage } from '../talk/receive';

/** Reads what the line does not: a message beside the talk, or one of a type that this version does not know. */
export function takeUnknown(attempt: Attempt, body: Record<string, unknown>): void {
  if (attempt.signal.aborted) return;
  const read = readBody(body as Body, noticeShapes);
  if (read.kind === 'unknown') return attempt.context.callbacks.emit('unknownMessage', body);
  if (read.kind === 'refused') return receive(attempt, read);
  const { message, dropped } = read;
  for (const path of dropped) receive(attempt, { kind: 'refused', type: message.type, path });
  receiveMessage(attempt, message);
}
