import type { ClientToolResultMessage } from '../../../../src/core/protocol/ClientMessage';
import type { McpToolCallMessage } from '../../../../src/core/protocol/ServerMessage';
import type { ClientTool } from '../../../../src/core/session/ClientTool';
import type { SessionOptions } from '../../../../src/core/session/SessionOptions';
import type { ToolCall } from '../../../../src/core/state/ToolCall';
import { createTestSession, type TestSession } from '../../../../src/testing';

/** The agent calls a client tool. */
export function call(
  { transport }: TestSession,
  name: string,
  parameters: Record<string, unknown> = {},
  id = 'call-1',
): void {
  transport.connection.say({
    type: 'client_tool_call',
    client_tool_call: { tool_name: name, tool_call_id: id, parameters, event_id: 5 },
  });
}

type McpState =
  | { state: 'loading' }
  | { state: 'awaiting_approval'; approval_timeout_secs: number }
  | { state: 'success'; result: Record<string, unknown>[] }
  | { state: 'failure'; error_message: string };

/** The agent tells how a call of an MCP tool stands. */
export function tellMcp({ transport }: TestSession, state: McpState, id = 'mcp-1'): void {
  const message: McpToolCallMessage = {
    type: 'mcp_tool_call',
    mcp_tool_call: {
      service_id: 'files',
      tool_call_id: id,
      tool_name: 'read',
      tool_description: 'Reads a file',
      parameters: { path: '/a' },
      timestamp: '2026-01-01T00:00:00Z',
      ...state,
    },
  };
  transport.connection.say(message);
}

export const results = ({ transport }: TestSession): ClientToolResultMessage[] =>
  transport.connection.sent.filter((message) => message.type === 'client_tool_result');

/** The last call in the state. */
export function lastCall({ session }: TestSession): ToolCall {
  return session.state.get().toolCalls.at(-1)!;
}

/** The last call, which has to wait for the user. */
export function waitingCall(test: TestSession): Extract<ToolCall, { status: 'awaiting_approval' }> {
  const last = lastCall(test);
  if (last.status !== 'awaiting_approval') throw new Error(`The call is ${last.status}.`);
  return last;
}

/** A connected session with one client tool, `tool`. */
export async function withTool(tool: ClientTool, options: SessionOptions = {}): Promise<TestSession> {
  // In text alone hours pass quickly.
  const test = createTestSession({ audio: false, clientTools: { tool }, ...options });
  await test.connect();
  return test;
}
