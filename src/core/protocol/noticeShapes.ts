import { partType } from './partType';
import type * as Wire from './ServerMessage';
import type { Shapes } from './Shapes';
import {
  finite,
  flag,
  fraction,
  integer,
  isRecord,
  list,
  oneOf,
  optional,
  read,
  type Reader,
  record,
  text,
} from './shape';
import type { TalkType } from './talkShapes';

const toolRequest = { tool_name: text, tool_call_id: text, tool_type: text, event_id: integer };
const toolResponse = { ...toolRequest, is_error: flag, is_called: flag };

type McpCall = Wire.McpToolCallMessage['mcp_tool_call'];

/** What each state of an MCP call has of its own. */
const mcpStates: Record<McpCall['state'], Record<string, Reader<unknown>>> = {
  loading: {},
  awaiting_approval: { approval_timeout_secs: integer },
  success: { result: list(record) },
  failure: { error_message: text },
};

const mcpCall: Reader<McpCall> = (value, ...rest) => {
  const { state } = isRecord(value) ? value : {};
  const fields = {
    service_id: text,
    tool_call_id: text,
    tool_name: text,
    tool_description: optional(text),
    parameters: record,
    timestamp: text,
    state: oneOf(Object.keys(mcpStates)),
    ...mcpStates[state as McpCall['state']],
  };
  return read<object>(fields, value, ...rest) as McpCall;
};

/** The messages beside the talk, each with its fields beside `type`. */
export const noticeShapes: Shapes<Exclude<Wire.ServerMessageType, TalkType>> = {
  agent_reasoning_response_part: { reasoning_response_part: { text, type: partType, event_id: text } },
  rich_content: {
    rich_content: { rich_content_id: text, component: text, props: record, event_id: integer },
  },
  agent_tool_request: { agent_tool_request: toolRequest },
  agent_tool_response: { agent_tool_response: toolResponse },
  agent_tool_response_full_payload: {
    agent_tool_response_full_payload: {
      ...toolResponse,
      full_tool_result: text,
      is_blocked: optional(flag),
      truncated: optional(flag),
    },
  },
  mcp_tool_call: { mcp_tool_call: mcpCall },
  mcp_connection_status: {
    mcp_connection_status: {
      integrations: list({
        integration_id: text,
        integration_type: oneOf(['mcp_server', 'mcp_integration']),
        is_connected: flag,
        tool_count: integer,
      }),
    },
  },
  vad_score: { vad_score_event: { vad_score: fraction } },
  context_usage: {
    context_usage_event: {
      event_id: integer,
      model: text,
      context_tokens: integer,
      context_limit_tokens: integer,
    },
  },
  agent_typing: { agent_typing_event: { is_typing: flag, duration_ms: optional(finite) } },
  internal_turn_probability: { turn_probability_internal_event: { turn_probability: fraction } },
  internal_tentative_agent_response: {
    tentative_agent_response_internal_event: { tentative_agent_response: text },
  },
  queue_status: (body) => body as Record<string, unknown>,
  asr_initiation_metadata: {},
  guardrail_triggered: {},
  external_agent_connected: {},
  external_agent_disconnected: {},
};
