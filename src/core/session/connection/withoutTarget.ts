import type { Target } from '../../transport/Transport';
import type { LineEvent } from '../line/Line';
import { hideTarget } from './redact';

/** An event as the log may have it: what the agent says of the line itself may have in it where that goes. */
export function withoutTarget(event: LineEvent, target: Target | undefined): LineEvent {
  const isOfTalk =
    event.kind === 'message'
      ? event.message.type !== 'error'
      : event.kind !== 'closed' && event.kind !== 'unknown';
  return isOfTalk ? event : hideTarget(event, target);
}
