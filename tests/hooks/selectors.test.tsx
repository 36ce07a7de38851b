import { act, configure, renderHook } from '@testing-library/react';
import { expect, it, vi } from 'vitest';
import { shallow } from '../../src/hooks/shallow';
import { useConversation } from '../../src/hooks/useConversation';
import { agentSays } from '../../src/testing';
import { talkTo, userSays } from './talk';

configure({ reactStrictMode: true });

const words = agentSays('A word for word that streams').filter(({ type }) => type !== 'audio');

it('renders only when what is selected has changed', async () => {
  const { result, say, renders } = await talkTo(() => useConversation(({ turns }) => turns.length), {
    audio: false,
  });
  for (const message of words.slice(0, -1)) await say(message);
  expect(renders()).toBe(0);
  await say(words.at(-1)!);
  expect(result.current).toBe(1);
  expect(renders()).toBe(1);
});

it('compares what the selector makes as it is told, and keeps what is equal', async () => {
  const { result, say, renders, rerender, session } = await talkTo(
    () => useConversation(({ status, sendUserMessage }) => ({ status, sendUserMessage }), shallow),
    { audio: false },
  );
  const before = result.current;
  for (const message of words) await say(message);
  expect(renders()).toBe(0);
  rerender();
  expect(result.current).toBe(before);
  act(() => before.sendUserMessage('Hi'));
  expect(session.state.get().turns.at(-1)).toMatchObject({ text: 'Hi' });
  await act(() => session.endSession());
  expect(result.current.status.name).toBe('ended');
  expect(result.current.sendUserMessage).toBe(before.sendUserMessage);
});

it('selects by the latest selector', async () => {
  let index = 0;
  const { result, say, rerender } = await talkTo(
    () => {
      const at = index;
      return useConversation(({ turns }) => turns[at]?.text);
    },
    { audio: false },
  );
  await say(userSays('one'), userSays('two', 2));
  expect(result.current).toBe('one');
  index = 1;
  rerender();
  expect(result.current).toBe('two');
});

it('is a typed error without a provider', () => {
  const log = vi.spyOn(console, 'error').mockImplementation(() => undefined);
  expect(() => renderHook(() => useConversation(({ status }) => status))).toThrow(
    'useConversation() found no conversation.',
  );
  log.mockRestore();
});
