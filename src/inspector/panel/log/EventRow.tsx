import { Fragment, memo, type NamedExoticComponent, type ReactElement } from 'react';
import type { InspectorMessages } from '../InspectorMessages';
import { JsonTree } from '../tree/JsonTree';
import { clockTime } from './clockTime';
import { eventSummary } from './eventSummary';
import type { SeenEvent } from './SeenEvent';

/** So many characters of a time are its hour, which gives way where there is no room. */
const HOUR = 3;
const ARROWS = { in: '↓', out: '↑' };

interface EventRowProps {
  seen: SeenEvent;
  isOpen: boolean;
  /** Whether Tab leads to it. */
  isCurrent: boolean;
  words: InspectorMessages;
  onFocus: (id: number) => void;
  onToggle: (id: number) => void;
}

/** One event in a line, and all of it when it is opened. Rendered again only when that has changed. */
export const EventRow: NamedExoticComponent<EventRowProps> = /* @__PURE__ */ memo(function EventRow({
  seen: { id, event },
  isOpen,
  isCurrent,
  words,
  onFocus,
  onToggle,
}: EventRowProps): ReactElement {
  const { at, direction, type, body, count } = event;
  const time = clockTime(at);
  return (
    <div className="parlando-inspector-event" data-direction={direction}>
      <button
        type="button"
        className="parlando-inspector-row"
        data-row={id}
        tabIndex={isCurrent ? 0 : -1}
        aria-expanded={isOpen}
        onFocus={() => onFocus(id)}
        onClick={() => onToggle(id)}
      >
        <time dateTime={new Date(at).toISOString()}>
          <span className="parlando-inspector-hour">{time.slice(0, HOUR)}</span>
          {time.slice(HOUR)}
        </time>
        <span className="parlando-inspector-arrow" aria-hidden="true">
          {ARROWS[direction]}
        </span>
        <span className="parlando-inspector-hidden">{words.way[direction]}</span>
        <bdi className="parlando-inspector-type">{type}</bdi>
        {count !== undefined && <bdi className="parlando-inspector-times">×{count}</bdi>}
        <bdi className="parlando-inspector-summary">
          {eventSummary(body).map(([name, value], i) => (
            <Fragment key={i}>
              <span className="parlando-inspector-key">{name}</span> {value}
            </Fragment>
          ))}
        </bdi>
      </button>
      {isOpen && (
        <div className="parlando-inspector-details">
          {body === undefined ? (
            <p className="parlando-inspector-empty">{words.noDetails}</p>
          ) : (
            <JsonTree label={words.details} value={body} openTo={2} />
          )}
        </div>
      )}
    </div>
  );
});
