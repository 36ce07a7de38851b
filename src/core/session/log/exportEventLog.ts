import type { Session } from '../Session';
import type { LoggedEvent } from './eventLog';
import { hideCredentials } from './hideCredentials';

/**
 * The event log of a session as JSON Lines: one `LoggedEvent` a line, oldest first, each ping followed by the pong with which
 * the line has answered it. Whatever looks like a credential is hidden, in the agent's messages too.
 */
export function exportEventLog(session: Pick<Session, 'events'>): string {
  return session.events
    .get()
    .flatMap((event) => [event, ...pongOf(event)])
    .map((event) => `${JSON.stringify(event, hideCredentials)}\n`)
    .join('');
}

function pongOf({ at, type, body }: LoggedEvent): LoggedEvent[] {
  if (type !== 'ping') return [];
  const { event_id } = (body as { ping_event: { event_id: number } }).ping_event;
  return [{ at, direction: 'out', type: 'pong', body: { type: 'pong', event_id } }];
}
