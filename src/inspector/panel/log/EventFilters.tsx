import { type ReactElement, useId } from 'react';
import type { InspectorMessages } from '../InspectorMessages';
import type { EventFilter } from './EventFilter';

const DIRECTIONS = ['all', 'in', 'out'] as const;

/** Which events are shown: by the way they went, their type, and what is in them. */
export function EventFilters({
  filter,
  kinds,
  words,
  onChange,
}: {
  filter: EventFilter;
  /** The types that there are. */
  kinds: readonly string[];
  words: InspectorMessages;
  onChange: (filter: EventFilter) => void;
}): ReactElement {
  const name = useId();
  // One that was chosen stays so when its last event has gone.
  const offered = filter.kind === '' || kinds.includes(filter.kind) ? kinds : [...kinds, filter.kind];
  return (
    <div className="parlando-inspector-filters">
      <fieldset className="parlando-inspector-choice">
        <legend className="parlando-inspector-hidden">{words.direction}</legend>
        {DIRECTIONS.map((direction) => (
          <label key={direction}>
            <input
              type="radio"
              name={name}
              checked={filter.direction === direction}
              onChange={() => onChange({ ...filter, direction })}
            />
            <span>{words.directions[direction]}</span>
          </label>
        ))}
      </fieldset>
      <select
        className="parlando-inspector-select"
        aria-label={words.kind}
        value={filter.kind}
        onChange={({ target }) => onChange({ ...filter, kind: target.value })}
      >
        <option value="">{words.allKinds}</option>
        {offered.map((kind) => (
          <option key={kind} value={kind}>
            {kind}
          </option>
        ))}
      </select>
      <input
        type="search"
        className="parlando-inspector-search"
        aria-label={words.search}
        placeholder={words.search}
        spellCheck={false}
        value={filter.text}
        onChange={({ target }) => onChange({ ...filter, text: target.value })}
      />
    </div>
  );
}
