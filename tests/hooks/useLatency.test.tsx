import { expect, it } from 'vitest';
import { useLatency } from '../../src/hooks/useLatency';
import { agentSays } from '../../src/testing';
import { talkTo, userSays } from './talk';

it('has the round trip, the time to the first sound of the last answer, and the start', async () => {
  const { result, say, advance, renders } = await talkTo(() => useLatency());
  expect(result.current).toMatchObject({ pingMs: undefined, turnMs: undefined });
  expect(result.current.timings.ready).toBeDefined();
  await say({ type: 'ping', ping_event: { event_id: 1, ping_ms: 42 } });
  expect(result.current.pingMs).toBe(42);
  await say(userSays('Hi'));
  await advance(300);
  renders();
  await say(...agentSays('Hello there'));
  await advance(3000);
  // What the speaker waits for, and the quantum that it renders, come on top.
  expect(result.current.turnMs).toBeGreaterThanOrEqual(300);
  expect(result.current.turnMs).toBeLessThan(400);
  expect(renders()).toBe(1);
});

it('has no figure for what the agent says by itself', async () => {
  const { result, say, advance } = await talkTo(() => useLatency());
  await say(...agentSays('Hello there'));
  await advance(3000);
  expect(result.current.turnMs).toBeUndefined();
});
