import type { Session } from '../Session';
import { hideCredentials } from './hideCredentials';

/**
 * The event log of a session as JSON Lines: one `LoggedEvent` a line, oldest first. Whatever looks like a credential is
 * hidden, in the agent's messages too.
 */
export function exportEventLog(session: Pick<Session, 'events'>): string {
  return session.events
    .get()
    .map((event) => `${JSON.stringify(event, hideCredentials)}\n`)
    .join('');
}
