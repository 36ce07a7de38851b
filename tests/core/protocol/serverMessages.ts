import type { ServerMessage, ServerMessageType } from '../../../src/core/protocol/ServerMessage';

const tool = { tool_name: 'lookup', tool_call_id: 'call-1', tool_type: 'webhook', event_id: 4 };

/** A complete example of every message that an agent may send, optional fields included. */
export const serverMessages: { [T in ServerMessageType]: ServerMessage & { type: T } } = {
  conversation_initiation_metadata: {
    type: 'conversation_initiation_metadata',
    conversation_initiation_metadata_event: {
      conversation_id: 'conversation-1',
      agent_output_audio_format: 'pcm_24000',
      user_input_audio_format: 'ulaw_8000',
    },
  },
  audio: {
    type: 'audio',
    audio_event: {
      audio_base_64: 'AAABAAIA',
      event_id: 3,
      alignment: { chars: ['H', '👋🏽'], char_start_times_ms: [0, 40], char_durations_ms: [40, 80] },
    },
  },
  user_transcript: {
    type: 'user_transcript',
    user_transcription_event: { user_transcript: 'What time is it?', event_id: 2 },
  },
  tentative_user_transcript: {
    type: 'tentative_user_transcript',
    tentative_user_transcription_event: { user_transcript: 'What ti', event_id: 2 },
  },
  agent_response: {
    type: 'agent_response',
    agent_response_event: {
      agent_response: 'Ten past four.',
      event_id: 3,
      attachments: [{ url: 'https://example.test/a.pdf', name: 'a.pdf', mime_type: 'application/pdf' }],
    },
  },
  agent_response_correction: {
    type: 'agent_response_correction',
    agent_response_correction_event: {
      original_agent_response: 'Ten past four.',
      corrected_agent_response: 'Ten',
      event_id: 3,
    },
  },
  agent_chat_response_part: {
    type: 'agent_chat_response_part',
    text_response_part: { text: 'Ten ', type: 'delta', event_id: 3 },
  },
  agent_reasoning_response_part: {
    type: 'agent_reasoning_response_part',
    reasoning_response_part: { text: 'A clock?', type: 'start', event_id: 'r-3' },
  },
  interruption: { type: 'interruption', interruption_event: { event_id: 3 } },
  ping: { type: 'ping', ping_event: { event_id: 9, ping_ms: 41 } },
  client_tool_call: {
    type: 'client_tool_call',
    client_tool_call: {
      tool_name: 'set_theme',
      tool_call_id: 'call-2',
      parameters: { theme: 'dark' },
      event_id: 4,
    },
  },
  rich_content: {
    type: 'rich_content',
    rich_content: { rich_content_id: 'row-1', component: 'item_card', props: { title: 'A' }, event_id: 4 },
  },
  agent_tool_request: { type: 'agent_tool_request', agent_tool_request: tool },
  agent_tool_response: {
    type: 'agent_tool_response',
    agent_tool_response: { ...tool, is_error: false, is_called: true },
  },
  agent_tool_response_full_payload: {
    type: 'agent_tool_response_full_payload',
    agent_tool_response_full_payload: {
      ...tool,
      is_error: false,
      is_called: true,
      full_tool_result: '{}',
      is_blocked: false,
      truncated: true,
    },
  },
  mcp_tool_call: {
    type: 'mcp_tool_call',
    mcp_tool_call: {
      service_id: 'files',
      tool_call_id: 'call-3',
      tool_name: 'read',
      tool_description: 'Reads a file',
      parameters: { path: '/a' },
      timestamp: '2026-01-01T00:00:00Z',
      state: 'awaiting_approval',
      approval_timeout_secs: 300,
    },
  },
  mcp_connection_status: {
    type: 'mcp_connection_status',
    mcp_connection_status: {
      integrations: [
        { integration_id: 'files', integration_type: 'mcp_server', is_connected: true, tool_count: 2 },
      ],
    },
  },
  vad_score: { type: 'vad_score', vad_score_event: { vad_score: 0.25 } },
  context_usage: {
    type: 'context_usage',
    context_usage_event: { event_id: 4, model: 'm', context_tokens: 900, context_limit_tokens: 8000 },
  },
  agent_typing: { type: 'agent_typing', agent_typing_event: { is_typing: true, duration_ms: 2000 } },
  internal_turn_probability: {
    type: 'internal_turn_probability',
    turn_probability_internal_event: { turn_probability: 1 },
  },
  internal_tentative_agent_response: {
    type: 'internal_tentative_agent_response',
    tentative_agent_response_internal_event: { tentative_agent_response: 'Ten' },
  },
  queue_status: { type: 'queue_status', position: 3, queue: { name: 'support' } },
  asr_initiation_metadata: { type: 'asr_initiation_metadata' },
  guardrail_triggered: { type: 'guardrail_triggered' },
  external_agent_connected: { type: 'external_agent_connected' },
  external_agent_disconnected: { type: 'external_agent_disconnected' },
  error: {
    type: 'error',
    error_event: {
      code: 1008,
      message: 'No such variable',
      error_type: 'missing_dynamic_variable',
      reason: 'Contract error',
      debug_message: 'name',
      details: { variable: 'name' },
    },
  },
};
