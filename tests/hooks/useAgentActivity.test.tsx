import { expect, it } from 'vitest';
import { useAgentActivity } from '../../src/hooks/useAgentActivity';
import { agentSays } from '../../src/testing';
import { talkTo, userSays } from './talk';

it('shows what the agent does, and renders when that changes', async () => {
  const { result, say, advance, renders } = await talkTo(() => useAgentActivity());
  expect(result.current).toBe('listening');
  await say(userSays('Hi'));
  expect(result.current).toBe('thinking');
  expect(renders()).toBe(1);
  await say(...agentSays('Hello there'));
  await advance(200);
  expect(result.current).toBe('speaking');
  expect(renders()).toBe(1);
  await advance(3000);
  expect(result.current).toBe('listening');
});
