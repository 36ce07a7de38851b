import { expect, it } from 'vitest';
import { useStreamingParts } from '../../src/hooks/useStreamingParts';
import { agentSays } from '../../src/testing';
import { talkTo } from './talk';

it('shows the text that streams in, piece by piece', async () => {
  const { result, say, renders } = await talkTo(() => useStreamingParts(), { audio: false });
  expect(result.current).toBeUndefined();
  const messages = agentSays('Hello there').filter(({ type }) => type !== 'audio');
  await say(messages[0]!);
  await say(messages[1]!);
  expect(result.current).toMatchObject({ text: 'Hello ', delta: 'Hello ', count: 1, done: false });
  await say(messages[2]!);
  expect(result.current).toMatchObject({ text: 'Hello there', delta: 'there', count: 2 });
  expect(renders()).toBe(3);
});
