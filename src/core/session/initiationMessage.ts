import type { InitiationMessage } from '../protocol/ClientMessage';
import { sourceInfo } from './connectTarget';
import type { SessionOptions } from './SessionOptions';

type ClientEvents = NonNullable<
  NonNullable<NonNullable<InitiationMessage['conversation_config_override']>['conversation']>['client_events']
>;

/** The protocol's default leaves out the streaming parts, corrections and tool calls, which the state is made of. */
const NEEDED_EVENTS: ClientEvents = [
  'audio',
  'interruption',
  'agent_response',
  'agent_response_correction',
  'agent_chat_response_part',
  'user_transcript',
  'tentative_user_transcript',
  'conversation_initiation_metadata',
  'client_tool_call',
  'ping',
];

/** The first message to the agent: what the options ask for, and the events that they need. */
export function initiationMessage(options: SessionOptions): InitiationMessage {
  const { initiation = {}, userId, audio, onVadScore } = options;
  const { configOverride, dynamicVariables, extraBody } = initiation;
  const events = onVadScore ? [...NEEDED_EVENTS, 'vad_score' as const] : NEEDED_EVENTS;
  return {
    type: 'conversation_initiation_client_data',
    conversation_config_override: {
      ...configOverride,
      conversation: {
        client_events: events,
        ...(audio === false && { text_only: true }),
        ...configOverride?.conversation,
      },
    },
    ...(extraBody && { custom_llm_extra_body: { ...extraBody } }),
    ...(dynamicVariables && { dynamic_variables: { ...dynamicVariables } }),
    ...(userId !== undefined && { user_id: userId }),
    source_info: sourceInfo,
  };
}
