import { act } from '@testing-library/react';
import { expect, it } from 'vitest';
import { useStatus } from '../../src/hooks/useStatus';
import { agentSays } from '../../src/testing';
import { talkTo } from './talk';

it('shows how the connection stands, and renders for nothing that is said', async () => {
  const { result, say, renders, session } = await talkTo(() => useStatus());
  expect(result.current).toEqual({ name: 'connected' });
  for (const message of agentSays('A word for word that streams')) await say(message);
  expect(renders()).toBe(0);
  await act(() => session.endSession());
  expect(result.current).toMatchObject({ name: 'ended', reason: { type: 'user' } });
});
