import { type ReactElement, useId, useMemo, useState, useSyncExternalStore } from 'react';
import type { VoiceSession } from '../../../core/session/VoiceSession';
import { useStickToEnd } from '../../../components/TranscriptView/useStickToEnd';
import type { InspectorMessages } from '../InspectorMessages';
import { useFrozen } from '../useFrozen';
import { createEventFilter } from './createEventFilter';
import type { EventFilter } from './EventFilter';
import { EventFilters } from './EventFilters';
import { EventHistory } from './EventHistory';
import { EventRows } from './EventRows';
import type { SeenEvent } from './SeenEvent';

const NONE: readonly SeenEvent[] = [];
const EVERYTHING: EventFilter = { direction: 'all', kind: '', text: '' };

/** The events of the protocol as they come, the latest below. */
export function EventLog({
  session,
  paused,
  words,
}: {
  session: VoiceSession;
  paused: boolean;
  words: InspectorMessages;
}): ReactElement {
  const heading = useId();
  const history = useMemo(() => new EventHistory(session), [session]);
  const present = useSyncExternalStore(history.subscribe, history.get, () => NONE);
  const all = useFrozen(present, paused);
  const [filter, setFilter] = useState(EVERYTHING);
  /** The last event that was cleared away, and of which history. */
  const [cleared, setCleared] = useState({ history, after: 0 });
  const after = cleared.history === history ? cleared.after : 0;
  const [filtered] = useState(createEventFilter);
  const events = useMemo(() => filtered(all, filter, after), [filtered, all, filter, after]);
  const kinds = useMemo(() => [...new Set(all.map(({ event }) => event.type))].sort(), [all]);
  const { scroller, unseen, onScroll, onResize, toEnd } = useStickToEnd(events.length, false);
  const left = all.filter(({ id }) => id > after).length;
  const come = (present.at(-1)?.id ?? 0) - (all.at(-1)?.id ?? 0);

  return (
    <section className="parlando-inspector-events" aria-labelledby={heading}>
      <header className="parlando-inspector-bar">
        <h3 id={heading}>{words.events}</h3>
        <bdi className="parlando-inspector-count">{words.count(events.length, left)}</bdi>
        {come > 0 && <span className="parlando-inspector-come">{words.waiting(come)}</span>}
        <button
          type="button"
          className="parlando-inspector-button"
          onClick={() => setCleared({ history, after: all.at(-1)?.id ?? 0 })}
        >
          {words.clear}
        </button>
      </header>
      <EventFilters filter={filter} kinds={kinds} words={words} onChange={setFilter} />
      <div className="parlando-inspector-scroll" ref={scroller} onScroll={onScroll}>
        {events.length === 0 ? (
          <p className="parlando-inspector-empty">{left === 0 ? words.none : words.noneFits}</p>
        ) : (
          <EventRows events={events} scroller={scroller} words={words} onResize={onResize} />
        )}
      </div>
      {unseen > 0 && (
        <button type="button" className="parlando-inspector-new" onClick={toEnd}>
          {words.newEvents(unseen)}
        </button>
      )}
    </section>
  );
}
