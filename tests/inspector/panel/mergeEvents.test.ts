import { describe, expect, it } from 'vitest';
import { systemClock } from '../../../src/core/Clock';
import { eventLog, type LoggedEvent } from '../../../src/core/session/log/eventLog';
import { mergeEvents } from '../../../src/inspector/panel/log/mergeEvents';
import type { SeenEvent } from '../../../src/inspector/panel/log/SeenEvent';

const message = (name: string, at = 1): LoggedEvent => ({ at, direction: 'in', type: name, body: { name } });
const sound = (count: number, at = 1): LoggedEvent => ({ at, direction: 'in', type: 'audio', count });
/** As the log gives them: copies. */
const copies = (...events: LoggedEvent[]): LoggedEvent[] => events.map((event) => ({ ...event }));
const shown = (seen: readonly SeenEvent[]): unknown[] =>
  seen.map(({ id, event }) => [id, event.type, ...(event.count ? [event.count] : [])]);

describe('the events that were seen', () => {
  it('are followed by those that are new, each with a number of its own', () => {
    const [a, b, c] = [message('a'), message('b'), message('c')];
    const before = mergeEvents([], copies(a, b));
    expect(shown(mergeEvents(before, copies(b, c)))).toEqual([
      [1, 'a'],
      [2, 'b'],
      [3, 'c'],
    ]);
  });

  it('stay when nothing has come', () => {
    const log = copies(message('a'), message('b'));
    const before = mergeEvents([], log);
    expect(mergeEvents(before, log)).toEqual(before);
  });

  it('have runs of sound that grow, also behind another run, and also when a message has ended them since', () => {
    const sent: LoggedEvent = { at: 1, direction: 'out', type: 'user_audio_chunk', count: 25 };
    const a = message('a');
    const before = mergeEvents([], copies(a, sound(2), sent));
    const after = mergeEvents(before, copies(a, sound(5), { ...sent, count: 50 }, message('b')));
    expect(shown(after)).toEqual([
      [1, 'a'],
      [2, 'audio', 5],
      [3, 'user_audio_chunk', 50],
      [4, 'b'],
    ]);
  });

  it('are told apart where two runs of one moment look the same', () => {
    const [a, b] = [message('a'), message('b')];
    const before = mergeEvents([], copies(a, sound(1)));
    const after = mergeEvents(before, copies(a, sound(1), b, sound(3)));
    expect(shown(after)).toEqual([
      [1, 'a'],
      [2, 'audio', 1],
      [3, 'b'],
      [4, 'audio', 3],
    ]);
  });

  it('are followed by all of the log where it has moved on so far that none of them is in it', () => {
    const before = mergeEvents([], copies(message('a')));
    expect(shown(mergeEvents(before, copies(message('x', 9), message('y', 9))))).toEqual([
      [1, 'a'],
      [2, 'x'],
      [3, 'y'],
    ]);
  });

  it('are those of a real log, however it is looked at', () => {
    const log = eventLog(systemClock);
    let seen: readonly SeenEvent[] = [];
    for (let i = 0; i < 3000; i++) {
      log.told({ kind: 'unknown', type: `kind-${i}`, body: { i } } as never);
      if (i % 700 === 0) seen = mergeEvents(seen, log.get());
    }
    seen = mergeEvents(seen, log.get());
    expect(seen.map(({ event }) => event.type)).toEqual(Array.from({ length: 3000 }, (_, i) => `kind-${i}`));
    expect(seen.map(({ id }) => id)).toEqual(Array.from({ length: 3000 }, (_, i) => i + 1));
  });
});
