import { expect } from 'vitest';
import type { ConversationState } from '../../../src/core/state/ConversationState';
import { allTurns } from '../../../src/core/state/turns';

/** Freezes a state all the way down, so that a change of it throws. */
export function frozen<T>(value: T): T {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value);
    Object.values(value).forEach(frozen);
  }
  return value;
}

/** What holds of every state, whatever has happened. */
export function expectSound(state: ConversationState): void {
  const { turns, liveTurn, tentativeTurn, parts, turnCount } = state;
  const all = allTurns(state);
  const ids = all.map((turn) => turn.id);
  expect(new Set(ids).size).toBe(ids.length);
  expect(all.length).toBe(turns.length + Number(!!liveTurn) + Number(!!tentativeTurn));
  const orders = all.map(({ order }) => order);
  expect(orders).toEqual([...orders].sort((a, b) => a - b));
  expect(Math.max(0, ...orders)).toBeLessThanOrEqual(turnCount);
  expect(turns.every((turn) => turn.status === 'final')).toBe(true);
  if (liveTurn) expect(liveTurn.role).toBe('agent');
  if (tentativeTurn) expect(tentativeTurn).toMatchObject({ role: 'user', status: 'tentative' });
  if (parts) expect(parts.turnId).toBe(liveTurn?.id);
  for (const { interruption, text: said, role } of turns) {
    if (interruption) expect([role, said]).toEqual(['agent', interruption.heardText]);
  }
}
