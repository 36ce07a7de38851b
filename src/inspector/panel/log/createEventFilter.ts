import type { LoggedEvent } from '../../../core/session/log/eventLog';
import { hideCredentials } from '../../../core/session/log/hideCredentials';
import type { EventFilter } from './EventFilter';
import type { SeenEvent } from './SeenEvent';

/** Gives the events that pass, after the one with the id `after`. */
export type FilterEvents = (
  events: readonly SeenEvent[],
  filter: EventFilter,
  after: number,
) => readonly SeenEvent[];

/** A filter that writes the text of each event once, whatever is searched in it later. */
export function createEventFilter(): FilterEvents {
  const texts = new WeakMap<LoggedEvent, string>();
  const textOf = (event: LoggedEvent): string => {
    const known = texts.get(event);
    if (known !== undefined) return known;
    const body = event.body === undefined ? '' : JSON.stringify(event.body, hideCredentials);
    const text = `${event.type} ${body}`.toLowerCase();
    texts.set(event, text);
    return text;
  };
  return (events, { direction, kind, text }, after) => {
    const wanted = text.trim().toLowerCase();
    return events.filter(
      ({ id, event }) =>
        id > after &&
        (direction === 'all' || event.direction === direction) &&
        (kind === '' || event.type === kind) &&
        (wanted === '' || textOf(event).includes(wanted)),
    );
  };
}
