import {
  type KeyboardEvent,
  type ReactElement,
  type RefObject,
  useCallback,
  useMemo,
  useRef,
  useState,
} from 'react';
import { Virtualizer, type VirtualizerHandle } from 'virtua';
import type { InspectorMessages } from '../InspectorMessages';
import { EventCountContext } from './EventCountContext';
import { EventLine } from './EventLine';
import { EventList } from './EventList';
import { EventRow } from './EventRow';
import { placeAfterKey } from './placeAfterKey';
import type { SeenEvent } from './SeenEvent';

/** The events in view and a few around them. One of them is in the order of tabs; arrows, Home and End go on from there. */
export function EventRows({
  events,
  scroller,
  words,
  onResize,
}: {
  events: readonly SeenEvent[];
  scroller: RefObject<HTMLDivElement | null>;
  words: InspectorMessages;
  onResize: () => void;
}): ReactElement {
  const list = useRef<VirtualizerHandle>(null);
  const [open, setOpen] = useState<ReadonlySet<number>>(new Set());
  const [current, setCurrent] = useState<number>();
  const last = events.length - 1;
  const found = events.findIndex(({ id }) => id === current);
  // The first time, and when what was current is filtered away, it is the latest.
  const place = found < 0 ? last : found;
  const keepMounted = useMemo(() => (place < 0 ? [] : [place]), [place]);

  const toggle = useCallback((id: number): void => {
    setOpen((before) => {
      const next = new Set(before);
      if (!next.delete(id)) next.add(id);
      return next;
    });
  }, []);
  const onKeyDown = (event: KeyboardEvent<HTMLElement>): void => {
    const row = (event.target as Element).closest('[data-row]');
    const next = row === null ? undefined : placeAfterKey(event.key, place, last);
    if (next === undefined) return;
    event.preventDefault();
    const { id } = events[next]!;
    setCurrent(id);
    list.current?.scrollToIndex(next, { align: 'nearest' });
    const root = event.currentTarget;
    // It is in the page once what is in view has been laid out.
    requestAnimationFrame(() => root.querySelector<HTMLElement>(`[data-row="${id}"]`)?.focus());
  };

  const row = (seen: SeenEvent): ReactElement => (
    <EventRow
      key={seen.id}
      seen={seen}
      isOpen={open.has(seen.id)}
      isCurrent={seen.id === events[place]?.id}
      words={words}
      onFocus={setCurrent}
      onToggle={toggle}
    />
  );
  return (
    // The buttons in it take the keys; it only hears of them.
    <div role="presentation" onKeyDown={onKeyDown}>
      <EventCountContext.Provider value={events.length}>
        {typeof ResizeObserver === 'undefined' ? (
          // Nothing is laid out there, in a test say.
          <EventList>
            {events.map((seen, index) => (
              <EventLine key={seen.id} index={index}>
                {row(seen)}
              </EventLine>
            ))}
          </EventList>
        ) : (
          <Virtualizer
            ref={list}
            as={EventList}
            item={EventLine}
            data={events}
            scrollRef={scroller}
            keepMounted={keepMounted}
            onResize={onResize}
          >
            {row}
          </Virtualizer>
        )}
      </EventCountContext.Provider>
    </div>
  );
}
