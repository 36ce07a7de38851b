import { hideTarget, redact } from '../../core/session/connection/redact';
import { hideCredentials } from '../../core/session/log/hideCredentials';
import { decode } from '../../core/protocol/decode';
import type { Target } from '../../core/transport/Transport';

/**
 * The frame as it is, or written anew without the credentials that were in it.
 *
 * @param target Where the line goes. It is hidden in what the agent says of the line: errors, and what nobody knows.
 */
export function hideInFrame(frame: string, target: Target | undefined): string {
  try {
    const body: unknown = JSON.parse(frame);
    const decoded = decode(frame);
    // Words that are said may well be words of an address.
    const isOfTalk = decoded.kind === 'message' && decoded.message.type !== 'error';
    const hidden = JSON.stringify(isOfTalk ? body : hideTarget(body, target), hideCredentials);
    return hidden === JSON.stringify(body) ? frame : hidden;
  } catch {
    // What is no message has no names to go by, but may have addresses.
    return redact(hideCredentials('', frame) as string, target);
  }
}
