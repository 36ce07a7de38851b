import type { AudioFormat } from '../../core/protocol/AudioFormat';
import { sampleLayout } from '../../core/protocol/AudioFormat';
import { bytesToBase64 } from '../../core/protocol/base64';
import type { ServerMessageType } from '../../core/protocol/ServerMessage';
import { bytesFromSamples } from '../../core/protocol/samples';

/** What an example is made for. */
export interface ExampleSetting {
  /** The exchange that it is told of. */
  eventId: number;
  /** What the agent sends. */
  format: AudioFormat;
  conversationId: string;
  /** Milliseconds since the Unix epoch. */
  date: number;
}

/** A message, or the messages that it comes with in a conversation, the one that is asked for among them. */
type Example = (setting: ExampleSetting) => object[];

const TONE_HZ = 440;
const TONE_SECONDS = 0.5;

const tool = (eventId: number): object => ({
  tool_name: 'look_up_order',
  tool_call_id: `shown_${eventId}`,
  tool_type: 'webhook',
  event_id: eventId,
});
const toolRequest = (eventId: number): object => ({
  type: 'agent_tool_request',
  agent_tool_request: tool(eventId),
});
const toolResponse = (eventId: number): object => ({ ...tool(eventId), is_error: false, is_called: true });

const response = (agent_response: string, event_id: number): object => ({
  type: 'agent_response',
  agent_response_event: { agent_response, event_id },
});

/** A call as it stands at first; `state` and what belongs to it are told on top. */
export function mcpCall({ eventId, date }: ExampleSetting, state: object): object {
  return {
    type: 'mcp_tool_call',
    mcp_tool_call: {
      service_id: 'calendar',
      tool_call_id: `shown_${eventId}`,
      tool_name: 'add_event',
      tool_description: 'Adds an event to your calendar',
      parameters: { title: 'Tea', at: '16:00' },
      timestamp: new Date(date).toISOString(),
      ...state,
    },
  };
}

const part = (name: 'text_response_part' | 'reasoning_response_part') => {
  const type = name === 'text_response_part' ? 'agent_chat_response_part' : 'agent_reasoning_response_part';
  return (kind: string, text: string, event_id: number | string): object => ({
    type,
    [name]: { text, type: kind, event_id },
  });
};
const textPart = part('text_response_part');
const reasoningPart = part('reasoning_response_part');

/** An example of each message that an agent can send. */
export const examples: Record<ServerMessageType | 'queue_status', Example> = {
  conversation_initiation_metadata: ({ conversationId, format }) => [
    {
      type: 'conversation_initiation_metadata',
      conversation_initiation_metadata_event: {
        conversation_id: conversationId,
        agent_output_audio_format: format,
        user_input_audio_format: format,
      },
    },
  ],
  audio: ({ eventId, format }) => {
    const { sampleRate } = sampleLayout(format);
    const samples = Float32Array.from(
      { length: sampleRate * TONE_SECONDS },
      (_, i) => 0.3 * Math.sin((2 * Math.PI * TONE_HZ * i) / sampleRate),
    );
    const alignment = {
      chars: ['L', 'a', '.'],
      char_start_times_ms: [0, 100, 450],
      char_durations_ms: [100, 350, 50],
    };
    const audio_base_64 = bytesToBase64(bytesFromSamples(samples, format));
    return [
      response('La.', eventId),
      { type: 'audio', audio_event: { audio_base_64, event_id: eventId, alignment } },
    ];
  },
  user_transcript: ({ eventId }) => [
    {
      type: 'user_transcript',
      user_transcription_event: { user_transcript: 'What was that?', event_id: eventId },
    },
  ],
  tentative_user_transcript: ({ eventId }) => [
    {
      type: 'tentative_user_transcript',
      tentative_user_transcription_event: { user_transcript: 'What was', event_id: eventId },
    },
  ],
  agent_response: ({ eventId }) => [response('This is a whole answer.', eventId)],
  agent_response_correction: ({ eventId }) => [
    response('This is more than was said.', eventId),
    {
      type: 'agent_response_correction',
      agent_response_correction_event: {
        original_agent_response: 'This is more than was said.',
        corrected_agent_response: 'This is more',
        event_id: eventId,
      },
    },
  ],
  agent_chat_response_part: ({ eventId }) => [
    textPart('start', '', eventId),
    textPart('delta', 'Piece ', eventId),
    textPart('delta', 'by piece.', eventId),
    textPart('stop', '', eventId),
    response('Piece by piece.', eventId),
  ],
  agent_reasoning_response_part: ({ eventId }) => [
    reasoningPart('start', '', String(eventId)),
    reasoningPart('delta', 'They want to see how I think.', String(eventId)),
    reasoningPart('stop', '', String(eventId)),
    response('I have thought about it.', eventId),
  ],
  interruption: ({ eventId }) => [{ type: 'interruption', interruption_event: { event_id: eventId } }],
  ping: ({ eventId }) => [{ type: 'ping', ping_event: { event_id: eventId, ping_ms: 42 } }],
  client_tool_call: ({ eventId }) => [
    {
      type: 'client_tool_call',
      client_tool_call: {
        tool_name: 'get_page_title',
        tool_call_id: `shown_${eventId}`,
        parameters: {},
        event_id: eventId,
      },
    },
  ],
  rich_content: ({ eventId }) => [
    {
      type: 'rich_content',
      rich_content: {
        rich_content_id: `shown_${eventId}`,
        component: 'item_card',
        props: { title: 'A teapot', subtitle: 'Blue, for four', buttons: [{ label: 'Buy it' }] },
        event_id: eventId,
      },
    },
    response('Here is a teapot.', eventId),
  ],
  agent_tool_request: ({ eventId }) => [toolRequest(eventId)],
  agent_tool_response: ({ eventId }) => [
    toolRequest(eventId),
    { type: 'agent_tool_response', agent_tool_response: toolResponse(eventId) },
  ],
  agent_tool_response_full_payload: ({ eventId }) => [
    toolRequest(eventId),
    {
      type: 'agent_tool_response_full_payload',
      agent_tool_response_full_payload: {
        ...toolResponse(eventId),
        full_tool_result: '{"order":17,"state":"on its way"}',
        is_blocked: false,
        truncated: false,
      },
    },
  ],
  // What comes then depends on the user.
  mcp_tool_call: (setting) => [
    mcpCall(setting, { state: 'loading' }),
    mcpCall(setting, { state: 'awaiting_approval', approval_timeout_secs: 30 }),
  ],
  mcp_connection_status: () => [
    {
      type: 'mcp_connection_status',
      mcp_connection_status: {
        integrations: [
          {
            integration_id: 'calendar',
            integration_type: 'mcp_server',
            is_connected: true,
            tool_count: 3,
          },
        ],
      },
    },
  ],
  vad_score: () => [{ type: 'vad_score', vad_score_event: { vad_score: 0.75 } }],
  context_usage: ({ eventId }) => [
    {
      type: 'context_usage',
      context_usage_event: {
        event_id: eventId,
        model: 'guide',
        context_tokens: 1200,
        context_limit_tokens: 8000,
      },
    },
  ],
  agent_typing: () => [{ type: 'agent_typing', agent_typing_event: { is_typing: true, duration_ms: 3000 } }],
  internal_turn_probability: () => [
    { type: 'internal_turn_probability', turn_probability_internal_event: { turn_probability: 0.5 } },
  ],
  internal_tentative_agent_response: () => [
    {
      type: 'internal_tentative_agent_response',
      tentative_agent_response_internal_event: { tentative_agent_response: 'I may say' },
    },
  ],
  asr_initiation_metadata: () => [{ type: 'asr_initiation_metadata', asr_initiation_metadata_event: {} }],
  guardrail_triggered: () => [{ type: 'guardrail_triggered' }],
  external_agent_connected: () => [{ type: 'external_agent_connected', external_agent_connected_event: {} }],
  external_agent_disconnected: () => [
    { type: 'external_agent_disconnected', external_agent_disconnected_event: {} },
  ],
  // The contract does not have it; newer services send it.
  queue_status: () => [{ type: 'queue_status', queue_status_event: { position: 2 } }],
  error: () => [
    {
      type: 'error',
      error_event: { code: 1002, message: 'A tool could not be reached.', error_type: 'mcp_tool_error' },
    },
  ],
};
