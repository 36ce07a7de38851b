import { expect, it } from 'vitest';
import { useConversationEvent } from '../../src/hooks/useConversationEvent';
import { talkTo, userSays } from './talk';

it('calls the latest listener, once, while it is mounted', async () => {
  const got: string[] = [];
  let round = 1;
  const { say, rerender, renders, unmount } = await talkTo(() => {
    const now = round;
    useConversationEvent('userTranscript', (text) => got.push(`${now}: ${text}`));
  });
  await say(userSays('one'));
  expect(renders()).toBe(0);
  round = 2;
  rerender();
  await say(userSays('two', 2));
  unmount();
  await say(userSays('three', 3));
  expect(got).toEqual(['1: one', '2: two']);
});
