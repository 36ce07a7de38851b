import { expect, it, vi } from 'vitest';
import { openTextLine } from '../../../../src/core/session/line/openTextLine';
import { openParts } from '../../../../src/core/session/parts/Parts';
import { Session } from '../../../../src/core/session/Session';
import { ManualClock, ScriptedTransport } from '../../../../src/testing';
import { settle } from '../settle';

it('says which part could not be loaded', () => {
  const report = vi.fn();
  const parts = openParts(
    {
      tools: () => {
        throw new Error('offline');
      },
    },
    report,
  );
  parts.tools(() => expect.unreachable());
  expect(report.mock.calls).toMatchObject([
    [{ code: 'part_missing', details: { part: 'tools' }, retryable: true, message: /offline/ }],
  ]);
});

it('runs a client tool that is loaded only when the agent calls it', async () => {
  const transport = new ScriptedTransport();
  const session = new Session(
    { agentId: 'test', clientTools: { double: ({ of }) => Number(of) * 2 } },
    { openLine: openTextLine(transport), clock: new ManualClock() },
  );
  void session.startSession();
  await settle();
  transport.connection.welcome();
  const call = { tool_name: 'double', tool_call_id: 'a', parameters: { of: 21 }, event_id: 1 };
  transport.connection.say({ type: 'client_tool_call', client_tool_call: call });
  await expect
    .poll(() => transport.connection.sent)
    .toContainEqual({
      type: 'client_tool_result',
      tool_call_id: 'a',
      result: '42',
      is_error: false,
    });
});
