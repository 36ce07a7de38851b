import type { ServerMessageType } from './ServerMessage';

// The messages to the agent, in the shapes of the wire. Field names are the contract's own.

/** Overrides for one conversation. The agent's own settings must allow each of them, or it may close the line. */
export interface ConversationConfigOverride {
  agent?: {
    prompt?: { prompt?: string | null; llm?: string | null };
    first_message?: string | null;
    /** ISO 639-1, as the contract lists them. */
    language?: string;
    native_mcp_server_ids?: string[] | null;
  };
  asr?: { keywords?: string[] | null };
  tts?: {
    voice_id?: string | null;
    /** 0 to 1. */
    stability?: number | null;
    /** 0.7 to 5; 1 is normal. */
    speed?: number | null;
    /** 0 to 1. */
    similarity_boost?: number | null;
  };
  conversation?: {
    text_only?: boolean | null;
    /** Which events the agent sends. At least one. */
    client_events?: Exclude<ServerMessageType, 'error' | 'queue_status'>[] | null;
  };
}

export interface InitiationMessage {
  type: 'conversation_initiation_client_data';
  conversation_config_override?: ConversationConfigOverride;
  custom_llm_extra_body?: Record<string, unknown>;
  dynamic_variables?: Record<string, unknown>;
  user_id?: string | null;
  source_info?: { source?: string | null; version?: string | null };
  tool_mock_config?: ToolMockConfig;
}

/** Which of the agent's tools answer from mocks, for trying an agent out. */
export interface ToolMockConfig {
  /** Default: `none`. */
  mocking_strategy?: 'none' | 'all' | 'selected';
  /** For `selected`. */
  mocked_tool_names?: string[];
  /** What becomes of a call that no mock fits. Default: `raise_error`. */
  fallback_strategy?: 'raise_error' | 'call_real_tool';
}

/** The one message without a `type`. */
export interface UserAudioMessage {
  type?: never;
  user_audio_chunk: string;
}

export interface PongMessage {
  type: 'pong';
  event_id: number;
}

export interface UserTextMessage {
  type: 'user_message';
  text?: string | null;
  rich_content_id?: string;
}

export interface UserActivityMessage {
  type: 'user_activity';
}

export interface ContextualUpdateMessage {
  type: 'contextual_update';
  text: string;
  context_id?: string;
}

export interface FeedbackMessage {
  type: 'feedback';
  event_id: number;
  score: 'like' | 'dislike' | null;
}

export interface ClientToolResultMessage {
  type: 'client_tool_result';
  tool_call_id: string;
  result: string;
  is_error: boolean;
}

export interface McpToolApprovalResultMessage {
  type: 'mcp_tool_approval_result';
  tool_call_id: string;
  is_approved: boolean;
}

export interface MultimodalMessage {
  type: 'multimodal_message';
  text?: UserTextMessage | null;
  file?: { type: 'file_input'; file_id: string } | null;
}

/** Everything that we may say on the wire, but for the on-prem setup. */
export type ClientMessage =
  | InitiationMessage
  | UserAudioMessage
  | PongMessage
  | UserTextMessage
  | UserActivityMessage
  | ContextualUpdateMessage
  | FeedbackMessage
  | ClientToolResultMessage
  | McpToolApprovalResultMessage
  | MultimodalMessage;

/** The frame that carries a message. */
export function encode(message: ClientMessage): string {
  return JSON.stringify(message);
}
