import type { InitiationMessage } from '../../protocol/ClientMessage';
import type { ClientEvents } from './clientEvents';
import { sourceInfo } from '../connectTarget';
import type { SessionOptions } from '../SessionOptions';

/**
 * The first message to the agent: what the options ask for, and the events that are needed.
 *
 * @param events Undefined: nothing is overridden but what the options say.
 */
export function initiationMessage(
  options: SessionOptions,
  events: ClientEvents | undefined,
): InitiationMessage {
  const { initiation = {}, audio } = options;
  const { configOverride, dynamicVariables, extraBody, toolMockConfig } = initiation;
  const userId = options.userId ?? initiation.userId;
  return {
    type: 'conversation_initiation_client_data',
    conversation_config_override: {
      ...configOverride,
      conversation: {
        ...(events && { client_events: events, ...(audio === false && { text_only: true }) }),
        ...configOverride?.conversation,
      },
    },
    ...(extraBody && { custom_llm_extra_body: { ...extraBody } }),
    ...(dynamicVariables && { dynamic_variables: { ...dynamicVariables } }),
    ...(userId !== undefined && { user_id: userId }),
    source_info: sourceInfo,
    ...(toolMockConfig && { tool_mock_config: { ...toolMockConfig } }),
  };
}
