import { describe, expect, it } from 'vitest';
import type { EventFilter } from '../../../src/inspector/panel/log/EventFilter';
import { createEventFilter } from '../../../src/inspector/panel/log/createEventFilter';
import { eventSummary } from '../../../src/inspector/panel/log/eventSummary';
import { mergeEvents } from '../../../src/inspector/panel/log/mergeEvents';

const everything: EventFilter = { direction: 'all', kind: '', text: '' };
const events = mergeEvents(
  [],
  [
    { at: 1, direction: 'out', type: 'user_message', body: { type: 'user_message', text: 'Good Morning' } },
    { at: 2, direction: 'in', type: 'agent_response', body: { agent_response: 'Morning!' } },
    { at: 3, direction: 'in', type: 'audio', count: 12 },
    { at: 4, direction: 'in', type: 'grant', body: { access_token: 'sesame', url: 'wss://a/?token=sesame' } },
  ],
);
const pass = (filter: Partial<EventFilter>, after = 0): number[] =>
  createEventFilter()(events, { ...everything, ...filter }, after).map(({ id }) => id);

describe('a filter of events', () => {
  it.each<[string, Partial<EventFilter>, number[]]>([
    ['nothing', {}, [1, 2, 3, 4]],
    ['the way they went', { direction: 'in' }, [2, 3, 4]],
    ['their type', { kind: 'audio' }, [3]],
    ['what is in them, whatever its case', { text: ' morning ' }, [1, 2]],
    ['all of it', { direction: 'out', text: 'MORNING' }, [1]],
  ])('goes by %s', (_, filter, ids) => expect(pass(filter)).toEqual(ids));

  it('leaves out what was cleared away', () => expect(pass({}, 2)).toEqual([3, 4]));

  it('finds no credential', () => expect(pass({ text: 'sesame' })).toEqual([]));
});

describe('the summary of an event', () => {
  it('has its values with their names, without its type', () => {
    const body = { type: 'ping', ping_event: { event_id: 3, ping_ms: 40 }, list: ['a', 'b'] };
    expect(eventSummary(body)).toEqual([
      ['event_id', '3'],
      ['ping_ms', '40'],
      ['list', 'a'],
      ['list', 'b'],
    ]);
  });

  it('hides credentials', () => {
    expect(eventSummary(events[3]!.event.body)).toEqual([
      ['access_token', 'hidden'],
      ['url', 'wss://a/?token=hidden'],
    ]);
  });

  it('is short, whatever comes', () => {
    const long = eventSummary({ a: 'x'.repeat(10_000), b: 'never seen' });
    expect(long).toHaveLength(1);
    expect(long[0]![1].length).toBeLessThan(300);
    expect(eventSummary(undefined)).toEqual([]);
    expect(eventSummary(null)).toEqual([['', 'null']]);
  });
});
