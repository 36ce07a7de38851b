import { describe, expect, it } from 'vitest';
import type { McpToolApprovalResultMessage } from '../../../../src/core/protocol/ClientMessage';
import { agentSays, createTestSession, type TestSession } from '../../../../src/testing';
import { clientFrameProblems } from '../../../agent/contract';
import { settle } from '../settle';
import { call, lastCall, results, tellMcp, waitingCall, withTool } from './toolCalls';

const SECONDS = 60;

const approvals = ({ transport }: TestSession): McpToolApprovalResultMessage[] =>
  transport.connection.sent.filter((message) => message.type === 'mcp_tool_approval_result');

async function connected(): Promise<TestSession> {
  const test = createTestSession({ audio: false });
  await test.connect();
  return test;
}

async function asked(): Promise<TestSession> {
  const test = await connected();
  tellMcp(test, { state: 'loading' });
  tellMcp(test, { state: 'awaiting_approval', approval_timeout_secs: SECONDS });
  return test;
}

describe('a call of an MCP tool', () => {
  it('stands in the state as it goes on', async () => {
    const test = await connected();
    tellMcp(test, { state: 'loading' });
    const shown = {
      toolCallId: 'mcp-1',
      kind: 'mcp',
      name: 'read',
      description: 'Reads a file',
      parameters: { path: '/a' },
    };
    expect(test.session.state.get().toolCalls).toMatchObject([{ ...shown, status: 'running' }]);
    tellMcp(test, { state: 'success', result: [{ type: 'text', text: 'Hi' }] });
    expect(test.session.state.get().toolCalls).toMatchObject([
      { ...shown, status: 'done', result: '[{"type":"text","text":"Hi"}]' },
    ]);
    tellMcp(test, { state: 'failure', error_message: 'No such file' }, 'mcp-2');
    expect(lastCall(test)).toMatchObject({ toolCallId: 'mcp-2', status: 'failed', result: 'No such file' });
    expect(test.session.state.get().problem).toBeUndefined();
  });

  it.each([true, false])('is answered as the user says: %s', async (is_approved) => {
    const test = await asked();
    const { approve, deny } = waitingCall(test);
    if (is_approved) approve();
    else deny('No.');
    const answer = { type: 'mcp_tool_approval_result', tool_call_id: 'mcp-1', is_approved };
    expect(approvals(test)).toEqual([answer]);
    expect(clientFrameProblems(JSON.stringify(answer))).toEqual([]);
    expect(lastCall(test).status).toBe(is_approved ? 'running' : 'denied');
  });

  it('is answered by its id, too', async () => {
    const test = await asked();
    tellMcp(test, { state: 'awaiting_approval', approval_timeout_secs: SECONDS }, 'mcp-2');
    test.session.sendMCPToolApprovalResult('mcp-1', true);
    test.session.sendMCPToolApprovalResult('mcp-1', false);
    test.session.sendMCPToolApprovalResult('mcp-2', false);
    test.session.sendMCPToolApprovalResult('mcp-3', false);
    expect(approvals(test)).toMatchObject([
      { tool_call_id: 'mcp-1', is_approved: true },
      { tool_call_id: 'mcp-2', is_approved: false },
    ]);
  });

  it('is answered once', async () => {
    const test = await asked();
    const { approve, deny } = waitingCall(test);
    approve();
    approve();
    deny();
    tellMcp(test, { state: 'awaiting_approval', approval_timeout_secs: SECONDS });
    tellMcp(test, { state: 'loading' });
    expect(lastCall(test).status).toBe('running');
    deny();
    expect(approvals(test)).toMatchObject([{ is_approved: true }]);
    tellMcp(test, { state: 'success', result: [] });
    approve();
    expect(approvals(test)).toHaveLength(1);
    expect(lastCall(test).status).toBe('done');
  });

  it('lapses after the time that it has, and is not answered any more', async () => {
    const test = await asked();
    const { approve, deny } = waitingCall(test);
    test.clock.advance(SECONDS * 1000 - 1);
    expect(lastCall(test).status).toBe('awaiting_approval');
    test.clock.advance(1);
    expect(lastCall(test).status).toBe('lapsed');
    approve();
    deny();
    expect(approvals(test)).toEqual([]);
    tellMcp(test, { state: 'failure', error_message: 'Timed out' });
    expect(lastCall(test)).toMatchObject({ status: 'lapsed', result: 'Timed out' });
  });

  it('that has gone on without an answer is not answered', async () => {
    for (const news of [
      { state: 'success' as const, result: [] },
      { state: 'failure' as const, error_message: 'no' },
    ]) {
      const test = await asked();
      const { approve } = waitingCall(test);
      tellMcp(test, news);
      approve();
      test.clock.advance(SECONDS * 2000);
      expect(approvals(test)).toEqual([]);
      expect(lastCall(test).status).toBe(news.state === 'success' ? 'done' : 'failed');
    }
  });

  it('lapses at the end', async () => {
    const ended = await asked();
    const { approve } = waitingCall(ended);
    await ended.session.endSession();
    approve();
    expect(lastCall(ended).status).toBe('lapsed');
    expect(lastCall(ended)).not.toHaveProperty('approve');
    expect(approvals(ended)).toEqual([]);
  });

  it('lapses when the agent has hung up, though its last words still sound', async () => {
    const test = createTestSession();
    await test.connect();
    tellMcp(test, { state: 'awaiting_approval', approval_timeout_secs: SECONDS });
    for (const message of agentSays('Good bye')) test.transport.connection.say(message);
    test.transport.connection.hangUp();
    expect(test.session.state.get().status.name).toBe('connected');
    waitingCall(test).approve();
    expect(lastCall(test).status).toBe('lapsed');
    expect(approvals(test)).toEqual([]);
  });

  it('stays denied when the agent says that it failed for that', async () => {
    const test = await asked();
    waitingCall(test).deny();
    tellMcp(test, { state: 'failure', error_message: 'Denied by the user' });
    expect(lastCall(test)).toMatchObject({ status: 'denied', result: 'Denied by the user' });
  });

  it('may have all the time that a number can hold, and none at all', async () => {
    const test = await connected();
    tellMcp(test, { state: 'awaiting_approval', approval_timeout_secs: Number.MAX_SAFE_INTEGER });
    test.clock.advance(1_000_000);
    expect(lastCall(test).status).toBe('awaiting_approval');
    tellMcp(test, { state: 'awaiting_approval', approval_timeout_secs: -1 }, 'mcp-2');
    test.clock.advance(0);
    expect(lastCall(test).status).toBe('lapsed');
  });

  it('is another than a client tool’s call of the same id, whichever comes first: each is answered', async () => {
    const waiting = { state: 'awaiting_approval', approval_timeout_secs: SECONDS } as const;
    for (const mcpFirst of [true, false]) {
      const test = await withTool(() => 'done');
      if (mcpFirst) tellMcp(test, waiting, 'same');
      call(test, 'tool', {}, 'same');
      if (!mcpFirst) tellMcp(test, waiting, 'same');
      await settle();
      expect(results(test)).toMatchObject([{ tool_call_id: 'same', result: 'done' }]);
      test.session.sendMCPToolApprovalResult('same', true);
      expect(approvals(test)).toMatchObject([{ tool_call_id: 'same', is_approved: true }]);
      const byKind = Object.fromEntries(
        test.session.state.get().toolCalls.map((now) => [now.kind, now.status]),
      );
      expect(byKind).toEqual({ client: 'done', mcp: 'running' });
    }
  });

  it.each([true, false])(
    'settled by its id leaves a client tool’s call of that id waiting: %s',
    async (isApproved) => {
      const test = await withTool({ handler: () => 'done', needsApproval: true });
      call(test, 'tool', {}, 'same');
      await settle();
      const { approve } = waitingCall(test);
      test.session.sendMCPToolApprovalResult('same', isApproved);
      tellMcp(test, { state: 'awaiting_approval', approval_timeout_secs: SECONDS }, 'same');
      test.session.sendMCPToolApprovalResult('same', isApproved);
      await settle();
      expect(approvals(test)).toMatchObject([{ tool_call_id: 'same', is_approved: isApproved }]);
      expect(results(test)).toEqual([]);
      expect(test.session.state.get().toolCalls[0]).toMatchObject({
        kind: 'client',
        status: 'awaiting_approval',
      });
      approve();
      await settle();
      expect(results(test)).toMatchObject([{ tool_call_id: 'same', result: 'done', is_error: false }]);
    },
  );

  it('that the agent has told of as a call of its own is the same, and still waits for approval', async () => {
    const test = await connected();
    const facts = { tool_name: 'read', tool_call_id: 'mcp-1', tool_type: 'mcp', event_id: 1 };
    test.transport.connection.say({ type: 'agent_tool_request', agent_tool_request: facts });
    tellMcp(test, { state: 'loading' });
    expect(test.session.state.get().toolCalls).toMatchObject([{ kind: 'mcp', status: 'running' }]);
    tellMcp(test, { state: 'awaiting_approval', approval_timeout_secs: SECONDS });
    waitingCall(test).approve();
    expect(approvals(test)).toMatchObject([{ is_approved: true }]);
    const done = { ...facts, is_error: false, is_called: true };
    test.transport.connection.say({ type: 'agent_tool_response', agent_tool_response: done });
    tellMcp(test, { state: 'success', result: [] });
    expect(test.session.state.get().toolCalls).toMatchObject([{ kind: 'mcp', status: 'done', result: '[]' }]);
  });
});
