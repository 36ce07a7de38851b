import type { ServerMessage } from '../../protocol/ServerMessage';
import { contextUsageOf, mcpServersOf, queueOf, richContentOf } from '../../state/reduceNotice';
import type { Emission } from '../Callbacks';
import type { Told } from './NoticeEvents';

/** The messages that say something beside the conversation itself, and sound that has times. */
export type Notice = Exclude<
  ServerMessage,
  {
    type:
      | 'conversation_initiation_metadata'
      | 'user_transcript'
      | 'tentative_user_transcript'
      | 'agent_response'
      | 'agent_chat_response_part'
      | 'interruption'
      | 'ping'
      | 'client_tool_call'
      | 'error';
  }
>;

/** What listeners are told of a notice. */
export function noticeEvent(message: Notice): Emission {
  switch (message.type) {
    case 'audio': {
      const { alignment, event_id: eventId } = message.audio_event;
      const { chars, char_start_times_ms, char_durations_ms } = alignment!;
      const times = { charStartTimesMs: char_start_times_ms, charDurationsMs: char_durations_ms };
      return ['audioAlignment', { eventId, chars, ...times }];
    }
    case 'agent_reasoning_response_part': {
      const { text, type } = message.reasoning_response_part;
      return ['agentReasoningResponsePart', text, type];
    }
    case 'agent_response_correction': {
      const { original_agent_response, corrected_agent_response } = message.agent_response_correction_event;
      return ['agentResponseCorrection', original_agent_response.trim(), corrected_agent_response.trim()];
    }
    case 'vad_score':
      return ['vadScore', message.vad_score_event.vad_score];
    case 'rich_content': {
      const { rich_content } = message;
      return ['richContent', { ...richContentOf(rich_content), eventId: rich_content.event_id }];
    }
    case 'agent_tool_request':
      return ['agentToolRequest', camel(message.agent_tool_request)];
    case 'agent_tool_response':
      return ['agentToolResponse', camel(message.agent_tool_response)];
    case 'agent_tool_response_full_payload':
      return ['agentToolResponseFullPayload', camel(message.agent_tool_response_full_payload)];
    case 'mcp_tool_call':
      return ['mcpToolCall', camel(message.mcp_tool_call)];
    case 'mcp_connection_status':
      return ['mcpConnectionStatus', mcpServersOf(message)];
    case 'context_usage':
      return ['contextUsage', contextUsageOf(message)];
    case 'agent_typing':
      return ['agentTyping', message.agent_typing_event.is_typing];
    case 'internal_turn_probability':
      return ['internalTurnProbability', message.turn_probability_internal_event.turn_probability];
    case 'internal_tentative_agent_response': {
      const { tentative_agent_response } = message.tentative_agent_response_internal_event;
      return ['internalTentativeAgentResponse', tentative_agent_response.trim()];
    }
    case 'queue_status':
      return ['queueStatus', queueOf(message)];
    case 'external_agent_connected':
      return ['externalAgentConnected'];
    case 'external_agent_disconnected':
      return ['externalAgentDisconnected'];
    case 'guardrail_triggered':
      return ['guardrailTriggered'];
    case 'asr_initiation_metadata':
      return ['asrInitiationMetadata'];
  }
}

/** The wire's names are in snake case. */
function camel<T extends object>(fields: T): Told<T> {
  const named = Object.entries(fields).map(([name, value]): [string, unknown] => [
    name.replace(/_(.)/g, (_, letter: string) => letter.toUpperCase()),
    value,
  ]);
  return Object.fromEntries(named) as Told<T>;
}
