import { expect, it } from 'vitest';
import { useEventLog } from '../../src/hooks/useEventLog';
import { talkTo, userSays } from './talk';

it('shows the events of the protocol as they come', async () => {
  const { result, say } = await talkTo(() => useEventLog());
  const before = result.current.length;
  expect(before).toBeGreaterThan(0);
  await say(userSays('Hi'));
  expect(result.current.at(-1)).toMatchObject({ direction: 'in', type: 'user_transcript' });
});
