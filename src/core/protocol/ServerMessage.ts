import type { AudioFormat } from './AudioFormat';

// The messages from the agent, in the shapes of the wire. Field names are the contract's own.

/** Times of the characters in one audio chunk, in milliseconds from the start of that chunk. */
export interface WireAlignment {
  chars: string[];
  char_start_times_ms: number[];
  char_durations_ms: number[];
}

export interface MetadataMessage {
  type: 'conversation_initiation_metadata';
  conversation_initiation_metadata_event: {
    conversation_id: string;
    agent_output_audio_format: AudioFormat;
    user_input_audio_format: AudioFormat;
  };
}

export interface AudioMessage {
  type: 'audio';
  audio_event: { audio_base_64: string; event_id: number; alignment?: WireAlignment };
}

export interface UserTranscriptMessage {
  type: 'user_transcript';
  user_transcription_event: { user_transcript: string; event_id: number };
}

export interface TentativeUserTranscriptMessage {
  type: 'tentative_user_transcript';
  tentative_user_transcription_event: { user_transcript: string; event_id: number };
}

/** Not in the contract file, but in the types that its owner publishes. */
export interface WireAttachment {
  url: string;
  name: string;
  mime_type?: string | null;
}

export interface AgentResponseMessage {
  type: 'agent_response';
  agent_response_event: { agent_response: string; event_id: number; attachments?: WireAttachment[] };
}

export interface AgentResponseCorrectionMessage {
  type: 'agent_response_correction';
  agent_response_correction_event: {
    original_agent_response: string;
    corrected_agent_response: string;
    event_id: number;
  };
}

/** An unknown part type on the wire is read as `delta`. */
export type ResponsePartType = 'start' | 'delta' | 'stop';

export interface AgentChatResponsePartMessage {
  type: 'agent_chat_response_part';
  text_response_part: { text: string; type: ResponsePartType; event_id: number };
}

/** Unlike everywhere else, `event_id` is a string here. */
export interface AgentReasoningResponsePartMessage {
  type: 'agent_reasoning_response_part';
  reasoning_response_part: { text: string; type: ResponsePartType; event_id: string };
}

export interface InterruptionMessage {
  type: 'interruption';
  interruption_event: { event_id: number };
}

export interface PingMessage {
  type: 'ping';
  ping_event: { event_id: number; ping_ms?: number | null };
}

export interface ClientToolCallMessage {
  type: 'client_tool_call';
  client_tool_call: {
    tool_name: string;
    tool_call_id: string;
    parameters: Record<string, unknown>;
    event_id: number;
  };
}

export interface RichContentMessage {
  type: 'rich_content';
  rich_content: {
    rich_content_id: string;
    component: string;
    props: Record<string, unknown>;
    event_id: number;
  };
}

export interface AgentToolRequestMessage {
  type: 'agent_tool_request';
  agent_tool_request: { tool_name: string; tool_call_id: string; tool_type: string; event_id: number };
}

export interface AgentToolResponseMessage {
  type: 'agent_tool_response';
  agent_tool_response: {
    tool_name: string;
    tool_call_id: string;
    tool_type: string;
    is_error: boolean;
    is_called: boolean;
    event_id: number;
  };
}

export interface AgentToolResponseFullPayloadMessage {
  type: 'agent_tool_response_full_payload';
  agent_tool_response_full_payload: AgentToolResponseMessage['agent_tool_response'] & {
    full_tool_result: string;
    is_blocked?: boolean;
    truncated?: boolean;
  };
}

interface McpToolCallBase {
  service_id: string;
  tool_call_id: string;
  tool_name: string;
  tool_description?: string | null;
  parameters: Record<string, unknown>;
  timestamp: string;
}

export interface McpToolCallMessage {
  type: 'mcp_tool_call';
  mcp_tool_call: McpToolCallBase &
    (
      | { state: 'loading' }
      | { state: 'awaiting_approval'; approval_timeout_secs: number }
      | { state: 'success'; result: Record<string, unknown>[] }
      | { state: 'failure'; error_message: string }
    );
}

export interface McpConnectionStatusMessage {
  type: 'mcp_connection_status';
  mcp_connection_status: {
    integrations: {
      integration_id: string;
      integration_type: 'mcp_server' | 'mcp_integration';
      is_connected: boolean;
      tool_count: number;
    }[];
  };
}

export interface VadScoreMessage {
  type: 'vad_score';
  vad_score_event: { vad_score: number };
}

export interface ContextUsageMessage {
  type: 'context_usage';
  context_usage_event: {
    event_id: number;
    model: string;
    context_tokens: number;
    context_limit_tokens: number;
  };
}

export interface AgentTypingMessage {
  type: 'agent_typing';
  agent_typing_event: { is_typing: boolean; duration_ms?: number | null };
}

export interface TurnProbabilityMessage {
  type: 'internal_turn_probability';
  turn_probability_internal_event: { turn_probability: number };
}

export interface TentativeAgentResponseMessage {
  type: 'internal_tentative_agent_response';
  tentative_agent_response_internal_event: { tentative_agent_response: string };
}

/** The contract has no word of it: its fields are handed on as they came. */
export interface QueueStatusMessage {
  type: 'queue_status';
  [field: string]: unknown;
}

/** Messages whose type is all that they say. */
export interface NoticeMessage {
  type:
    | 'asr_initiation_metadata'
    | 'guardrail_triggered'
    | 'external_agent_connected'
    | 'external_agent_disconnected';
}

export interface ErrorMessage {
  type: 'error';
  error_event: {
    code: number;
    message?: string;
    error_type?: string | null;
    reason?: string | null;
    debug_message?: string | null;
    details?: Record<string, unknown> | null;
  };
}

/** Everything that an agent may say on the wire. */
export type ServerMessage =
  | MetadataMessage
  | AudioMessage
  | UserTranscriptMessage
  | TentativeUserTranscriptMessage
  | AgentResponseMessage
  | AgentResponseCorrectionMessage
  | AgentChatResponsePartMessage
  | AgentReasoningResponsePartMessage
  | InterruptionMessage
  | PingMessage
  | ClientToolCallMessage
  | RichContentMessage
  | AgentToolRequestMessage
  | AgentToolResponseMessage
  | AgentToolResponseFullPayloadMessage
  | McpToolCallMessage
  | McpConnectionStatusMessage
  | VadScoreMessage
  | ContextUsageMessage
  | AgentTypingMessage
  | TurnProbabilityMessage
  | TentativeAgentResponseMessage
  | QueueStatusMessage
  | NoticeMessage
  | ErrorMessage;

/** The `type` of a {@link ServerMessage}. */
export type ServerMessageType = ServerMessage['type'];
