import { act } from '@testing-library/react';
import { expect, it } from 'vitest';
import { useTranscript } from '../../src/hooks/useTranscript';
import { agentSays } from '../../src/testing';
import { talkTo, userSays } from './talk';

it('renders when a turn opens and when it closes, and for no word of it', async () => {
  const { result, say, renders, session } = await talkTo(() => useTranscript(), { audio: false });
  await say(userSays('Hi'));
  expect(result.current).toMatchObject({ turnIds: ['turn-1'], turns: [{ text: 'Hi' }], droppedTurns: 0 });
  expect(renders()).toBe(1);
  const messages = agentSays('A word for word that streams').filter(({ type }) => type !== 'audio');
  for (const message of messages.slice(0, -1)) await say(message);
  expect(result.current.turnIds).toEqual(['turn-1', 'turn-2']);
  expect(result.current.turns).toHaveLength(1);
  expect(renders()).toBe(1);
  await say(messages.at(-1)!);
  expect(result.current.turns).toHaveLength(2);
  expect(renders()).toBe(1);
  act(() => result.current.clearTranscript());
  expect(result.current).toMatchObject({ turnIds: [], turns: [] });
  expect(session.state.get().turns).toEqual([]);
});

it('counts what was dropped', async () => {
  const { result, session } = await talkTo(() => useTranscript(), { audio: false, maxTurns: 2 });
  for (const text of ['one', 'two', 'three']) act(() => session.sendUserMessage(text));
  expect(result.current).toMatchObject({ droppedTurns: 1, turnIds: ['turn-2', 'turn-3'] });
});
