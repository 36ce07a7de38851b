import { act, cleanup, render, screen } from '@testing-library/react';
import { Activity, type ReactElement, StrictMode } from 'react';
import { afterEach, expect, it } from 'vitest';
import { useConversation } from '../../src/index';
import { FakeWebSocket } from '../hooks/FakeWebSocket';

const platform = globalThis.WebSocket;

afterEach(() => {
  cleanup();
  globalThis.WebSocket = platform;
});

function Call(): ReactElement {
  const { status, startSession } = useConversation({
    agentId: 'test',
    origin: 'ws://agent.test',
    audio: false,
  });
  return <button onClick={() => void startSession()}>{status.name}</button>;
}

const at = (mode: 'visible' | 'hidden'): ReactElement => (
  <StrictMode>
    <Activity mode={mode}>
      <Call />
    </Activity>
  </StrictMode>
);

it('ends the call of a hidden Activity, and lets it be started again', async () => {
  globalThis.WebSocket = FakeWebSocket as unknown as typeof WebSocket;
  FakeWebSocket.opened.length = 0;
  await import('../../src/core/session/line/openTextSocket');
  const task = (): Promise<void> => act(() => new Promise<void>((resolve) => setTimeout(resolve, 5)));
  const { rerender } = render(at('visible'));
  act(() => screen.getByRole('button').click());
  await expect.poll(() => FakeWebSocket.opened.length).toBe(1);
  act(() => FakeWebSocket.opened[0]!.welcome());
  await screen.findByText('connected');
  rerender(at('hidden'));
  await task();
  expect(FakeWebSocket.opened[0]!.readyState).toBeGreaterThan(1);
  expect(FakeWebSocket.opened).toHaveLength(1);
  rerender(at('visible'));
  expect(screen.getByRole('button')).toHaveTextContent('ended');
  act(() => screen.getByRole('button').click());
  expect(screen.getByRole('button')).toHaveTextContent('connecting');
});
