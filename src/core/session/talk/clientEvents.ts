import type { InitiationMessage } from '../../protocol/ClientMessage';
import type { ConversationEventName } from '../Callbacks';

/** The names of events, as an agent is asked for them. */
export type ClientEvents = NonNullable<
  NonNullable<NonNullable<InitiationMessage['conversation_config_override']>['conversation']>['client_events']
>;

/** What the state is made of. The protocol's own default is but a part of it. */
const OF_THE_STATE: ClientEvents = [
  'audio',
  'interruption',
  'agent_response',
  'agent_response_correction',
  'agent_chat_response_part',
  'agent_reasoning_response_part',
  'user_transcript',
  'tentative_user_transcript',
  'conversation_initiation_metadata',
  'client_tool_call',
  'agent_tool_request',
  'agent_tool_response',
  'mcp_tool_call',
  'mcp_connection_status',
  'rich_content',
  'context_usage',
  'guardrail_triggered',
  'agent_typing',
  'external_agent_connected',
  'external_agent_disconnected',
  'ping',
];

/** What comes often, is large, or is of use to few: sent only where somebody listens. */
const FOR_LISTENERS: ClientEvents = [
  'vad_score',
  'agent_tool_response_full_payload',
  'asr_initiation_metadata',
  'internal_turn_probability',
  'internal_tentative_agent_response',
];

/** The event of ours that tells of one of the wire: `vad_score` is `vadScore`. */
function nameOf(event: string): ConversationEventName {
  return event.replace(/_(.)/g, (_, letter: string) => letter.toUpperCase()) as ConversationEventName;
}

/** What the agent is asked for. */
export function clientEvents(isHeard: (name: ConversationEventName) => boolean): ClientEvents {
  return [...OF_THE_STATE, ...FOR_LISTENERS.filter((event) => isHeard(nameOf(event)))];
}
