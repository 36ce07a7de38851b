import { describe, expect, it } from 'vitest';
import type { ConversationState } from '../../../src/core/state/ConversationState';
import type { Turn } from '../../../src/core/state/Turn';
import {
  after,
  cut,
  ended,
  from,
  heardYou,
  hearsYou,
  part,
  responds,
  started,
  transcript,
  turnOver,
  typed,
} from './says';
import { reduceAll } from './reduceAll';

/** The state, with turns that count how often one of them is looked at. */
function watched(state: ConversationState): { state: ConversationState; looks: () => number } {
  let looks = 0;
  const turns = new Proxy(state.turns, {
    get(target, key) {
      looks++;
      return Reflect.get(target, key) as unknown;
    },
  });
  return { state: { ...state, turns }, looks: () => looks };
}

const long = (): ConversationState =>
  Array.from({ length: 200 }, (_, n) => [heardYou(`Question ${n}`, n), responds(`Answer ${n}`, n), turnOver])
    .flat()
    .reduce(reduceAll, after());

describe('a word that streams in', () => {
  it('costs the same whatever stands before it', () => {
    const { state, looks } = watched(from(long(), part('start', '', 500)));
    let now = state;
    for (let n = 0; n < 10_000; n++) now = reduceAll(now, part('delta', 'word ', 500));
    expect(now.turns).toBe(state.turns);
    expect(looks()).toBe(0);
    expect(now.liveTurn!.text).toHaveLength(50_000);
    expect(now.parts).toMatchObject({ count: 10_000, delta: 'word ' });
  });

  it('leaves the turns as they are while the user is being understood', () => {
    const { state, looks } = watched(long());
    let now = state;
    for (let n = 0; n < 1000; n++) now = reduceAll(now, hearsYou(`Word ${n}`, 500));
    expect(now.turns).toBe(state.turns);
    expect(looks()).toBe(0);
  });
});

describe('a response that says what is known', () => {
  it('changes no turn', () => {
    const state = after(responds('Hello'), turnOver);
    expect(reduceAll(state, responds(' Hello '))).toBe(state);
  });
});

describe('the end of a turn', () => {
  const at = (turn: Turn | undefined): unknown => turn?.endedAt;
  const late = (event: Parameters<typeof reduceAll>[1], ms: number): Parameters<typeof reduceAll>[1] => ({
    ...event,
    at: ms,
  });

  it('is when it was said, typed, or heard', () => {
    const state = after(late(hearsYou('He'), 10), late(heardYou('Hello'), 20), late(typed('Well'), 30));
    expect(state.turns).toMatchObject([
      { startedAt: 10, endedAt: 20 },
      { startedAt: 30, endedAt: 30 },
    ]);
    const answer = from(state, late(responds('Hi', 2), 40));
    expect(at(answer.liveTurn)).toBeUndefined();
    expect(at(from(answer, late(turnOver, 50)).turns.at(-1))).toBe(50);
    expect(at(from(answer, late(cut(answer.liveTurn!.id, 'H', 'i'), 45)).turns.at(-1))).toBe(45);
    expect(at(from(answer, late(responds('Next', 3), 60)).turns.at(-1))).toBe(60);
    expect(at(from(answer, late(ended, 70)).turns.at(-1))).toBe(70);
  });
});

describe('a cap on the turns', () => {
  it('drops the oldest, counts them, and keeps the order of the rest', () => {
    const state = from(
      after({ ...started, maxTurns: 3 } as typeof started),
      heardYou('One', 1),
      responds('Two', 1),
      turnOver,
      heardYou('Three', 2),
      responds('Five', 3),
      turnOver,
      heardYou('Four', 3),
    );
    expect(transcript(state)).toEqual(['user: Three', 'user: Four', 'agent: Five']);
    expect(state.droppedTurns).toBe(2);
    expect(from(state, { type: 'cleared' }).droppedTurns).toBe(0);
  });

  it('is none by default', () => {
    expect(long()).toMatchObject({ droppedTurns: 0, turns: { length: 400 } });
  });
});
