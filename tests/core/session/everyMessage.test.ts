import { describe, expect, it } from 'vitest';
import type { ServerMessage } from '../../../src/core/protocol/ServerMessage';
import { createTestSession, type TestSession } from '../../../src/testing';
import { clientFrameProblems, clientMessageTypes } from '../../agent/contract';
import { settle } from './settle';

const mcpCall: ServerMessage = {
  type: 'mcp_tool_call',
  mcp_tool_call: {
    service_id: 'shop',
    tool_call_id: 'call-2',
    tool_name: 'order',
    parameters: {},
    timestamp: '2026-01-01T00:00:00Z',
    state: 'awaiting_approval',
    approval_timeout_secs: 60,
  },
};

/** What makes a session send each message of the contract; '' is the microphone's. */
const occasions: Record<string, (test: TestSession) => unknown> = {
  conversation_initiation_client_data: () => undefined,
  '': ({ device }) => device.microphone.hear(new Float32Array(1600)),
  pong: ({ transport }) => transport.connection.say({ type: 'ping', ping_event: { event_id: 3 } }),
  user_message: ({ session }) => session.sendUserMessage('Hello'),
  user_activity: ({ session }) => session.registerUserActivity(),
  contextual_update: ({ session }) => session.sendContextualUpdate('In the cart', { contextId: 'cart' }),
  client_tool_result: ({ transport }) =>
    transport.connection.say({
      type: 'client_tool_call',
      client_tool_call: { tool_name: 'a', tool_call_id: 'call-1', parameters: {}, event_id: 1 },
    }),
  feedback: ({ session }) => session.sendFeedback('like', 1),
  mcp_tool_approval_result: ({ session, transport }) => {
    transport.connection.say(mcpCall);
    session.sendMCPToolApprovalResult('call-2', true);
  },
  multimodal_message: ({ session }) => session.sendMultimodalMessage({ text: 'See', fileId: 'file-1' }),
};

describe('a session', () => {
  it('has an occasion for each message of the contract', () => {
    expect(Object.keys(occasions).sort()).toEqual([...clientMessageTypes].sort());
  });

  it.each(Object.entries(occasions))('sends %s as the contract has it', async (type, act) => {
    const test = createTestSession({ clientTools: { a: () => ({ done: true }) } });
    await test.connect();
    act(test);
    test.clock.advance(200);
    await settle();
    const sent = test.transport.connection.sent.filter((message) => (message.type ?? '') === type);
    expect(sent).not.toEqual([]);
    expect(sent.flatMap((message) => clientFrameProblems(JSON.stringify(message)))).toEqual([]);
  });
});
