import { cleanup, configure, render } from '@testing-library/react';
import { act, type ReactNode } from 'react';
import { afterEach, expect, it, vi } from 'vitest';
import { z } from 'zod';
import type { ServerMessage } from '../../src/core/protocol/ServerMessage';
import { ConversationProvider } from '../../src/hooks/ConversationProvider';
import { useClientTool } from '../../src/hooks/useClientTool';
import { createTestSession } from '../../src/testing';
import { Boundary } from './Boundary';
import { talkTo } from './talk';

configure({ reactStrictMode: true });

const call = (id: string, parameters: Record<string, unknown> = {}): ServerMessage => ({
  type: 'client_tool_call',
  client_tool_call: { tool_name: 'light', tool_call_id: id, parameters, event_id: 1 },
});

afterEach(cleanup);

it('answers with the latest closure while it is mounted', async () => {
  let colour = 'red';
  const { say, rerender, session, unmount } = await talkTo(() => {
    const now = colour;
    useClientTool('light', () => now);
  });
  await say(call('a'));
  colour = 'green';
  rerender();
  await say(call('b'));
  unmount();
  await say(call('c'));
  const { toolCalls } = session.state.get();
  expect(toolCalls.map(({ status, result }) => [status, result])).toEqual([
    ['done', 'red'],
    ['done', 'green'],
    ['failed', expect.stringContaining('light')],
  ]);
});

it('checks by the schema, and asks the user, as the latest settings say', async () => {
  const colours: string[] = [];
  let needsApproval = false;
  const { say, rerender, session } = await talkTo(() => {
    const asks = needsApproval;
    useClientTool('light', {
      parameters: z.object({ colour: z.enum(['red', 'green']) }),
      needsApproval: () => asks,
      handler: ({ colour }) => void colours.push(colour),
    });
  });
  await say(call('a', { colour: 'red' }));
  await say(call('b', { colour: 'blue' }));
  needsApproval = true;
  rerender();
  await say(call('c', { colour: 'green' }));
  expect(colours).toEqual(['red']);
  const { toolCalls, problem } = session.state.get();
  expect(toolCalls.map(({ status }) => status)).toEqual(['done', 'failed', 'awaiting_approval']);
  expect(problem).toMatchObject({ code: 'tool_parameters_invalid' });
});

it('goes to another session, and to another name', async () => {
  const [first, second] = [createTestSession(), createTestSession()];
  function Light({ name }: { name: string }): ReactNode {
    useClientTool(name, () => 'on');
    return null;
  }
  const page = (session: typeof first.session, name: string): ReactNode => (
    <ConversationProvider session={session}>
      <Light name={name} />
    </ConversationProvider>
  );
  const { rerender } = render(page(first.session, 'light'));
  rerender(page(first.session, 'lamp'));
  first.session.registerTool('light', () => 'free')();
  rerender(page(second.session, 'lamp'));
  first.session.registerTool('lamp', () => 'free')();
  expect(() => second.session.registerTool('lamp', () => 'taken')).toThrow('There is a tool "lamp" already.');
});

it('refuses a name that is taken with a typed error', () => {
  const log = vi.spyOn(console, 'error').mockImplementation(() => undefined);
  const { session } = createTestSession();
  function Light(): ReactNode {
    useClientTool('light', () => 'on');
    return 'lit';
  }
  const { container } = render(
    <ConversationProvider session={session}>
      <Boundary>
        <Light />
        <Light />
      </Boundary>
    </ConversationProvider>,
  );
  log.mockRestore();
  expect(container.textContent).toBe('tool_duplicate {"tool":"light"}');
  act(() => undefined);
});
