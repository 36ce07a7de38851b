import type { FunctionComponent, ReactElement } from 'react';
import { afterEach, expect, it } from 'vitest';
import { FakeWebSocket } from '../hooks/FakeWebSocket';

/** What a bundler puts into a page in development. */
interface RefreshRuntime {
  injectIntoGlobalHook(window: Window): void;
  register(component: FunctionComponent, id: string): void;
  createSignatureFunctionForTransform(): (component: FunctionComponent, key: string) => unknown;
  /** Refreshes soon. Gives a reason where it cannot. */
  validateRefreshBoundaryAndEnqueueUpdate(file: string, before: object, after: object): string | undefined;
}

const path = '../../node_modules/@vitejs/plugin-react/dist/refresh-runtime.js';
const refresh = (await import(/* @vite-ignore */ path)) as RefreshRuntime;
// Before React looks for it.
refresh.injectIntoGlobalHook(window);
const { act, cleanup, render } = await import('@testing-library/react');
const { ConversationProvider, useConversation } = await import('../../src/index');
const { useState } = await import('react');
await import('../../src/core/session/line/openTextSocket');

const platform = globalThis.WebSocket;

afterEach(() => {
  cleanup();
  globalThis.WebSocket = platform;
});

/** What the transform of a bundler adds to each component. */
function transformed(component: FunctionComponent, hooks: string): FunctionComponent {
  refresh.createSignatureFunctionForTransform()(component, hooks);
  refresh.register(component, 'Call.tsx Call');
  return component;
}

function First(): ReactElement {
  const { status, startSession } = useConversation();
  return <button onClick={() => void startSession()}>first: {status.name}</button>;
}

function Second(): ReactElement {
  const [word] = useState('second');
  const { status } = useConversation();
  return (
    <p>
      {word}: {status.name}
    </p>
  );
}

it('keeps a live call while the file of a component changes, with other hooks too', async () => {
  globalThis.WebSocket = FakeWebSocket as unknown as typeof WebSocket;
  FakeWebSocket.opened.length = 0;
  transformed(First, 'useConversation');
  const { container } = render(
    <ConversationProvider agentId="test" origin="ws://agent.test" audio={false}>
      <First />
    </ConversationProvider>,
  );
  act(() => container.querySelector('button')!.click());
  await expect.poll(() => FakeWebSocket.opened.length).toBe(1);
  act(() => FakeWebSocket.opened[0]!.welcome());
  await expect.poll(() => container.textContent).toBe('first: connected');

  transformed(Second, 'useState useConversation');
  const problem = refresh.validateRefreshBoundaryAndEnqueueUpdate('Call.tsx', { First }, { First: Second });
  expect(problem).toBeUndefined();
  await expect.poll(() => container.textContent).toBe('second: connected');
  // A call that is given up ends one task later.
  await act(() => new Promise<void>((resolve) => setTimeout(resolve, 5)));
  expect(FakeWebSocket.opened).toHaveLength(1);
  expect(FakeWebSocket.opened[0]!.readyState).toBe(1);
});
