import { describe, expect, it } from 'vitest';
import type { ServerMessage } from '../../../../src/core/protocol/ServerMessage';
import { createTestSession, type TestSession } from '../../../../src/testing';

const types = (duration_ms?: number): ServerMessage => ({
  type: 'agent_typing',
  agent_typing_event: { is_typing: true, ...(duration_ms && { duration_ms }) },
});

async function connected(): Promise<TestSession> {
  const test = createTestSession({ audio: false });
  await test.connect();
  return test;
}

const isTyping = ({ session }: TestSession): boolean => session.state.get().agentTyping !== undefined;

describe('typing', () => {
  it('is over after its time, counted from when it was told last', async () => {
    const test = await connected();
    test.transport.connection.say(types(1000));
    test.clock.advance(600);
    test.transport.connection.say(types(1000));
    test.clock.advance(600);
    expect(isTyping(test)).toBe(true);
    test.clock.advance(600);
    expect(isTyping(test)).toBe(false);
  });

  it('without a time lasts until it is told, or nobody is there', async () => {
    const test = await connected();
    test.transport.connection.say(types());
    test.transport.connection.say({ type: 'external_agent_connected' });
    test.clock.advance(100_000);
    expect(isTyping(test)).toBe(true);
    await test.session.endSession();
    expect(isTyping(test)).toBe(false);
    expect(test.session.state.get().externalAgent).toBe(false);
  });
});

describe('who types, or speaks in the agent’s place', () => {
  it('is gone when the line is lost', async () => {
    const test = await connected();
    test.transport.connection.say(types());
    test.transport.connection.say({ type: 'external_agent_connected' });
    test.transport.connection.hangUp(1006);
    expect(test.session.state.get()).toMatchObject({
      status: { name: 'reconnecting' },
      agentTyping: undefined,
      externalAgent: false,
    });
  });

  it('told a thousand times leaves nothing behind that waits', async () => {
    const warnings: Error[] = [];
    const heed = (warning: Error): void => void warnings.push(warning);
    process.on('warning', heed);
    const test = await connected();
    for (let i = 0; i < 1000; i++) {
      test.transport.connection.say(types(60_000));
      test.transport.connection.say({ type: 'external_agent_connected' });
    }
    expect(isTyping(test)).toBe(true);
    await test.session.endSession();
    await new Promise((resolve) => setImmediate(resolve));
    process.off('warning', heed);
    expect(warnings).toEqual([]);
    expect(isTyping(test)).toBe(false);
  });
});

describe('a listener', () => {
  it('finds in the state what it is told of', async () => {
    const test = await connected();
    const seen: unknown[] = [];
    test.session.on('contextUsage', (usage) =>
      seen.push(test.session.state.get().contextUsage?.tokens === usage.tokens),
    );
    test.session.on('richContent', ({ id }) =>
      seen.push(test.session.state.get().liveTurn?.richContent?.[0]?.id === id),
    );
    test.transport.connection.say({
      type: 'rich_content',
      rich_content: { rich_content_id: 'a', component: 'card', props: {}, event_id: 1 },
    });
    test.transport.connection.say({
      type: 'context_usage',
      context_usage_event: { event_id: 1, model: 'm', context_tokens: 1, context_limit_tokens: 2 },
    });
    expect(seen).toEqual([true, true]);
  });

  it('is told of scores without a change of the state', async () => {
    const test = await connected();
    const scores: number[] = [];
    test.session.on('internalTurnProbability', (score) => scores.push(score));
    const state = test.session.state.get();
    test.transport.connection.say({
      type: 'internal_turn_probability',
      turn_probability_internal_event: { turn_probability: 0.5 },
    });
    expect(scores).toEqual([0.5]);
    expect(test.session.state.get()).toBe(state);
  });
});
