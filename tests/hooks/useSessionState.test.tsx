import { act, configure, renderHook } from '@testing-library/react';
import { expect, it } from 'vitest';
import { useSessionState } from '../../src/hooks/useSessionState';
import { agentSays, createTestSession } from '../../src/testing';

configure({ reactStrictMode: true });

it('renders again only when its part of the state has changed', async () => {
  const { session, transport, connect } = createTestSession({ audio: false });
  await connect();
  let renders = 0;
  const { result } = renderHook(() => {
    renders++;
    return useSessionState(session, ({ turns }) => turns);
  });
  const before = renders;
  const messages = agentSays('A word for word that streams').filter(({ type }) => type !== 'audio');
  for (const message of messages.slice(0, -1)) act(() => transport.connection.say(message));
  expect(renders).toBe(before);
  act(() => transport.connection.say(messages.at(-1)!));
  expect(renders).toBeGreaterThan(before);
  expect(result.current).toHaveLength(1);
  await session.endSession();
});

it('follows another session when it is given one', async () => {
  const [first, second] = [createTestSession(), createTestSession()];
  await second.connect();
  const { result, rerender } = renderHook(
    ({ session }) => useSessionState(session, ({ status }) => status.name),
    {
      initialProps: { session: first.session },
    },
  );
  expect(result.current).toBe('idle');
  rerender({ session: second.session });
  expect(result.current).toBe('connected');
  await act(() => second.session.endSession());
  expect(result.current).toBe('ended');
});
