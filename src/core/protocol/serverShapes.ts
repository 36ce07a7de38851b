import { audioFormats } from './AudioFormat';
import type * as Wire from './ServerMessage';
import {
  type Fields,
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
  type Shape,
  text,
} from './shape';

const format = oneOf(audioFormats);

/** What is usable of the three lists is used: a missing one is empty, lengths may differ. */
const alignment: Fields<Wire.WireAlignment> = {
  chars: optional(list(text), []),
  char_start_times_ms: optional(list(finite), []),
  char_durations_ms: optional(list(finite), []),
};

/** A part type that nobody knows yet counts as more text. */
const partType: Reader<Wire.ResponsePartType> = (value) =>
  value === 'start' || value === 'stop' ? value : 'delta';

const transcript = { user_transcript: text, event_id: integer };

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

/** For each message type, the fields beside `type`. */
export const serverShapes: {
  [T in Wire.ServerMessageType]: Shape<Omit<Extract<Wire.ServerMessage, { type: T }>, 'type'>>;
} = {
  conversation_initiation_metadata: {
    conversation_initiation_metadata_event: {
      conversation_id: text,
      agent_output_audio_format: format,
      user_input_audio_format: format,
    },
  },
  audio: { audio_event: { audio_base_64: text, event_id: integer, alignment: optional(alignment) } },
  user_transcript: { user_transcription_event: transcript },
  tentative_user_transcript: { tentative_user_transcription_event: transcript },
  agent_response: {
    agent_response_event: {
      agent_response: text,
      event_id: integer,
      attachments: optional(list({ url: text, name: text, mime_type: optional(text) })),
    },
  },
  agent_response_correction: {
    agent_response_correction_event: {
      original_agent_response: text,
      corrected_agent_response: text,
      event_id: integer,
    },
  },
  agent_chat_response_part: { text_response_part: { text, type: partType, event_id: integer } },
  agent_reasoning_response_part: { reasoning_response_part: { text, type: partType, event_id: text } },
  interruption: { interruption_event: { event_id: integer } },
  ping: { ping_event: { event_id: integer, ping_ms: optional(finite) } },
  client_tool_call: {
    client_tool_call: { tool_name: text, tool_call_id: text, parameters: record, event_id: integer },
  },
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
  error: {
    error_event: {
      code: integer,
      message: optional(text),
      error_type: optional(text),
      reason: optional(text),
      debug_message: optional(text),
      details: optional(record),
    },
  },
};
