import { audioFormats } from './AudioFormat';
import type * as Wire from './ServerMessage';
import {
  finite,
  flag,
  fraction,
  integer,
  list,
  object,
  oneOf,
  optional,
  type Reader,
  record,
  text,
} from './shape';

type Body<M, K extends keyof M> = NonNullable<M[K]>;

const format = oneOf(...audioFormats);

/** What is usable of the three lists is used: a missing one is empty, lengths may differ. */
const alignment: Reader<Wire.WireAlignment> = (value, path, dropped) => {
  const given = object<Partial<Wire.WireAlignment>>({
    chars: optional(list(text)),
    char_start_times_ms: optional(list(finite)),
    char_durations_ms: optional(list(finite)),
  })(value, path, dropped);
  return { chars: [], char_start_times_ms: [], char_durations_ms: [], ...given };
};

/** A part type that nobody knows yet counts as more text. */
const partType: Reader<Wire.ResponsePartType> = (value) =>
  value === 'start' || value === 'stop' ? value : 'delta';

const transcript = object<{ user_transcript: string; event_id: number }>({
  user_transcript: text,
  event_id: integer,
});

const toolResponse = {
  tool_name: text,
  tool_call_id: text,
  tool_type: text,
  is_error: flag,
  is_called: flag,
  event_id: integer,
};

const mcpBase = {
  service_id: text,
  tool_call_id: text,
  tool_name: text,
  tool_description: optional(text),
  parameters: record,
  timestamp: text,
};

type McpCall = Wire.McpToolCallMessage['mcp_tool_call'];
type McpState<S> = Extract<McpCall, { state: S }>;

const mcpStates: { [S in McpCall['state']]: Reader<McpCall> } = {
  loading: object<McpState<'loading'>>({ ...mcpBase, state: oneOf('loading') }),
  awaiting_approval: object<McpState<'awaiting_approval'>>({
    ...mcpBase,
    state: oneOf('awaiting_approval'),
    approval_timeout_secs: integer,
  }),
  success: object<McpState<'success'>>({ ...mcpBase, state: oneOf('success'), result: list(record) }),
  failure: object<McpState<'failure'>>({ ...mcpBase, state: oneOf('failure'), error_message: text }),
};

const mcpCall: Reader<McpCall> = (value, path, dropped) => {
  const { state } = object<{ state: McpCall['state'] }>({
    state: oneOf('loading', 'awaiting_approval', 'success', 'failure'),
  })(value, path, dropped);
  return mcpStates[state](value, path, dropped);
};

const nothing = {};

/** For each message type, the reader of the fields beside `type`. */
export const serverReaders: {
  [T in Wire.ServerMessageType]: Reader<Omit<Extract<Wire.ServerMessage, { type: T }>, 'type'>>;
} = {
  conversation_initiation_metadata: object({
    conversation_initiation_metadata_event: object<
      Body<Wire.MetadataMessage, 'conversation_initiation_metadata_event'>
    >({ conversation_id: text, agent_output_audio_format: format, user_input_audio_format: format }),
  }),
  audio: object({
    audio_event: object<Body<Wire.AudioMessage, 'audio_event'>>({
      audio_base_64: text,
      event_id: integer,
      alignment: optional(alignment),
    }),
  }),
  user_transcript: object({ user_transcription_event: transcript }),
  tentative_user_transcript: object({ tentative_user_transcription_event: transcript }),
  agent_response: object({
    agent_response_event: object<{ agent_response: string; event_id: number }>({
      agent_response: text,
      event_id: integer,
    }),
  }),
  agent_response_correction: object({
    agent_response_correction_event: object<
      Body<Wire.AgentResponseCorrectionMessage, 'agent_response_correction_event'>
    >({ original_agent_response: text, corrected_agent_response: text, event_id: integer }),
  }),
  agent_chat_response_part: object({
    text_response_part: object<Body<Wire.AgentChatResponsePartMessage, 'text_response_part'>>({
      text,
      type: partType,
      event_id: integer,
    }),
  }),
  agent_reasoning_response_part: object({
    reasoning_response_part: object<Body<Wire.AgentReasoningResponsePartMessage, 'reasoning_response_part'>>({
      text,
      type: partType,
      event_id: text,
    }),
  }),
  interruption: object({ interruption_event: object<{ event_id: number }>({ event_id: integer }) }),
  ping: object({
    ping_event: object<Body<Wire.PingMessage, 'ping_event'>>({
      event_id: integer,
      ping_ms: optional(finite),
    }),
  }),
  client_tool_call: object({
    client_tool_call: object<Body<Wire.ClientToolCallMessage, 'client_tool_call'>>({
      tool_name: text,
      tool_call_id: text,
      parameters: record,
      event_id: integer,
    }),
  }),
  rich_content: object({
    rich_content: object<Body<Wire.RichContentMessage, 'rich_content'>>({
      rich_content_id: text,
      component: text,
      props: record,
      event_id: integer,
    }),
  }),
  agent_tool_request: object({
    agent_tool_request: object<Body<Wire.AgentToolRequestMessage, 'agent_tool_request'>>({
      tool_name: text,
      tool_call_id: text,
      tool_type: text,
      event_id: integer,
    }),
  }),
  agent_tool_response: object({
    agent_tool_response: object<Body<Wire.AgentToolResponseMessage, 'agent_tool_response'>>(toolResponse),
  }),
  agent_tool_response_full_payload: object({
    agent_tool_response_full_payload: object<
      Body<Wire.AgentToolResponseFullPayloadMessage, 'agent_tool_response_full_payload'>
    >({ ...toolResponse, full_tool_result: text, is_blocked: optional(flag), truncated: optional(flag) }),
  }),
  mcp_tool_call: object({ mcp_tool_call: mcpCall }),
  mcp_connection_status: object({
    mcp_connection_status: object<Body<Wire.McpConnectionStatusMessage, 'mcp_connection_status'>>({
      integrations: list(
        object<Wire.McpConnectionStatusMessage['mcp_connection_status']['integrations'][number]>({
          integration_id: text,
          integration_type: oneOf('mcp_server', 'mcp_integration'),
          is_connected: flag,
          tool_count: integer,
        }),
      ),
    }),
  }),
  vad_score: object({ vad_score_event: object<{ vad_score: number }>({ vad_score: fraction }) }),
  context_usage: object({
    context_usage_event: object<Body<Wire.ContextUsageMessage, 'context_usage_event'>>({
      event_id: integer,
      model: text,
      context_tokens: integer,
      context_limit_tokens: integer,
    }),
  }),
  agent_typing: object({
    agent_typing_event: object<Body<Wire.AgentTypingMessage, 'agent_typing_event'>>({
      is_typing: flag,
      duration_ms: optional(finite),
    }),
  }),
  internal_turn_probability: object({
    turn_probability_internal_event: object<{ turn_probability: number }>({ turn_probability: fraction }),
  }),
  internal_tentative_agent_response: object({
    tentative_agent_response_internal_event: object<{ tentative_agent_response: string }>({
      tentative_agent_response: text,
    }),
  }),
  asr_initiation_metadata: object(nothing),
  guardrail_triggered: object(nothing),
  external_agent_connected: object(nothing),
  external_agent_disconnected: object(nothing),
  error: object({
    error_event: object<Body<Wire.ErrorMessage, 'error_event'>>({
      code: integer,
      message: optional(text),
      error_type: optional(text),
      reason: optional(text),
      debug_message: optional(text),
      details: optional(record),
    }),
  }),
};
