import type { ServerMessageType } from '../../core/protocol/ServerMessage';

/** An event that a client can ask for or do without. */
export type ClientEvent = Exclude<ServerMessageType, 'error' | 'queue_status'>;

/** Each of them, and whether it is sent to a client that does not say what it wants. */
export const clientEvents: Readonly<Record<ClientEvent, boolean>> = {
  audio: true,
  agent_response: true,
  agent_response_correction: false,
  agent_chat_response_part: false,
  agent_reasoning_response_part: false,
  interruption: true,
  user_transcript: true,
  tentative_user_transcript: true,
  conversation_initiation_metadata: true,
  client_tool_call: false,
  rich_content: false,
  agent_tool_request: false,
  agent_tool_response: false,
  agent_tool_response_full_payload: false,
  mcp_tool_call: false,
  mcp_connection_status: false,
  vad_score: false,
  ping: true,
  context_usage: false,
  asr_initiation_metadata: false,
  guardrail_triggered: false,
  internal_turn_probability: false,
  internal_tentative_agent_response: false,
  agent_typing: false,
  external_agent_connected: false,
  external_agent_disconnected: false,
};

export const defaultClientEvents: readonly ClientEvent[] = (
  Object.keys(clientEvents) as ClientEvent[]
).filter((event) => clientEvents[event]);
