import { describe, expect, it } from 'vitest';
import type { ToolCallChange } from '../../../src/core/state/ToolCall';
import { after, calling, from, heardYou, part, responds, turnOver } from './says';

const running: ToolCallChange = { toolCallId: 'c', name: 't', parameters: { a: 1 }, status: 'running' };

describe('a tool call', () => {
  it('is there once, with its last state, where it was first', () => {
    const first = calling(after(heardYou('Hi')), running);
    const state = calling(from(first, heardYou('Well?', 2)), { ...running, status: 'done', result: 'ok' });
    expect(state.toolCalls).toEqual([
      { ...running, kind: 'client', status: 'done', result: 'ok', order: 1, turnId: undefined },
    ]);
  });

  it('belongs to the turn that is open', () => {
    const state = calling(after(part('start'), part('delta', 'One moment')), { ...running, eventId: 1 });
    expect(state.toolCalls[0]!.turnId).toBe(state.liveTurn!.id);
  });

  it('belongs to the agent’s next turn when none is open', () => {
    const state = from(calling(after(heardYou('Hi')), running), responds('It is ten', 1));
    expect(state.toolCalls).toMatchObject([{ turnId: state.liveTurn!.id, order: 1 }]);
    expect(state.liveTurn!.order).toBe(2);
  });

  it('belongs to the next turn when the open one only sounds on', () => {
    const sounding = after(responds('Hello', 1), heardYou('Time?', 2));
    const state = from(calling(sounding, { ...running, eventId: 2 }), responds('Ten', 2));
    expect(state.toolCalls[0]!.turnId).toBe(state.liveTurn!.id);
    expect(from(state, turnOver, responds('Bye', 3)).toolCalls[0]!.turnId).toBe(state.liveTurn!.id);
  });
});
