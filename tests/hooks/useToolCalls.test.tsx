import { expect, it } from 'vitest';
import { useToolCalls } from '../../src/hooks/useToolCalls';
import { agentSays } from '../../src/testing';
import { talkTo } from './talk';

it('shows the calls, and renders for nothing that is said', async () => {
  const { result, say, renders } = await talkTo(() => useToolCalls(), {
    audio: false,
    clientTools: { light: () => 'on' },
  });
  await say({
    type: 'client_tool_call',
    client_tool_call: { tool_name: 'light', tool_call_id: 'a', parameters: { room: 'hall' }, event_id: 1 },
  });
  expect(result.current).toMatchObject([{ name: 'light', status: 'done', parameters: { room: 'hall' } }]);
  const messages = agentSays('It is on now').filter(({ type }) => type !== 'audio');
  await say(messages[0]!);
  renders();
  for (const message of messages.slice(1)) await say(message);
  expect(renders()).toBe(0);
});
