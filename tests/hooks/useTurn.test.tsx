import { act } from '@testing-library/react';
import { expect, it } from 'vitest';
import { useTurn } from '../../src/hooks/useTurn';
import { agentSays } from '../../src/testing';
import { talkTo, userSays } from './talk';

const inText = (text: string, eventId = 1): ReturnType<typeof agentSays> =>
  agentSays(text, { eventId }).filter(({ type }) => type !== 'audio');

it('grows while it is open, and costs nothing once it is closed', async () => {
  const { result, say, renders } = await talkTo(() => useTurn('turn-1'), { audio: false });
  expect(result.current).toBeUndefined();
  const messages = inText('Hello there');
  for (const message of messages.slice(0, 2)) await say(message);
  expect(result.current).toMatchObject({ text: 'Hello ', status: 'streaming' });
  for (const message of messages.slice(2)) await say(message);
  expect(result.current).toMatchObject({ text: 'Hello there', status: 'final' });
  renders();
  for (const message of [userSays('Go on', 2), ...inText('And so it goes on', 3)]) await say(message);
  expect(renders()).toBe(0);
});

it('shows what becomes of a closed turn', async () => {
  const { result, say, session, renders } = await talkTo(() => useTurn('turn-1'), { audio: false });
  await say(...inText('Hello there'));
  renders();
  act(() => session.sendFeedback('like'));
  expect(result.current).toMatchObject({ feedback: 'like' });
  expect(renders()).toBe(1);
});

it('looks at no closed turn for a word that streams in', async () => {
  const { say, session } = await talkTo(() => useTurn('turn-1'), { audio: false });
  act(() => session.sendUserMessage('Hi'));
  let reads = 0;
  const { turns } = session.state.get();
  Object.defineProperty(turns[0]!, 'id', {
    get: () => {
      reads++;
      return 'turn-1';
    },
  });
  for (const message of inText('A word for word that streams').slice(0, -1)) await say(message);
  expect(session.state.get().turns).toBe(turns);
  expect(reads).toBe(0);
});
