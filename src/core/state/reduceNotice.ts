import type {
  AgentResponseMessage,
  AgentToolResponseFullPayloadMessage,
  ContextUsageMessage,
  McpConnectionStatusMessage,
  QueueStatusMessage,
  RichContentMessage,
  ServerMessage,
  WireAttachment,
} from '../protocol/ServerMessage';
import type { ConversationState } from './ConversationState';
import type { ContextUsage, McpServer } from './Notices';
import { reduceCorrection } from './reduceCorrection';
import type { Attachment, RichContent, Turn } from './Turn';
import { awaitsAnswer, findAgentTurn, replaceTurn, withLive } from './turns';
import { withToolCall } from './withToolCall';

/**
 * The state after a message that says something beside the conversation itself. May come later than its turn: it finds its
 * way by event ids.
 */
export function reduceNotice(
  state: ConversationState,
  message: ServerMessage,
  at: number,
): ConversationState {
  switch (message.type) {
    case 'agent_reasoning_response_part': {
      const { text, type, event_id } = message.reasoning_response_part;
      const reasoned = ({ reasoning = '' }: Turn): Partial<Turn> => ({ reasoning: reasoning + text });
      return inTurn(state, Number(event_id || NaN), at, type === 'start', reasoned);
    }
    case 'rich_content': {
      const { rich_content } = message;
      return inTurn(state, rich_content.event_id, at, false, ({ richContent = [] }) => ({
        richContent: [...richContent, richContentOf(rich_content)],
      }));
    }
    case 'agent_response':
      return withAttachments(state, message, at);
    case 'agent_response_correction':
      return reduceCorrection(state, message.agent_response_correction_event);
    case 'agent_tool_request':
      return withAgentCall(state, message.agent_tool_request, 'running');
    case 'agent_tool_response':
      return withAgentResult(state, message.agent_tool_response);
    case 'agent_tool_response_full_payload':
      return withAgentResult(state, message.agent_tool_response_full_payload);
    case 'mcp_connection_status':
      return { ...state, mcpServers: mcpServersOf(message) };
    case 'context_usage':
      return { ...state, contextUsage: contextUsageOf(message) };
    case 'agent_typing': {
      const { is_typing, duration_ms: ms } = message.agent_typing_event;
      return { ...state, agentTyping: is_typing ? { until: ms ? at + ms : undefined } : undefined };
    }
    case 'external_agent_connected':
      return { ...state, externalAgent: true };
    case 'external_agent_disconnected':
      return { ...state, externalAgent: false, agentTyping: undefined };
    case 'queue_status':
      return { ...state, queue: queueOf(message) };
    default:
      return state;
  }
}

/**
 * With a change of the turn of that id, or else of the one that it comes into, which may begin with it.
 *
 * @param eventId NaN where the agent has an id of another kind.
 * @param begins It does not go on with what was said to the end.
 */
function inTurn(
  state: ConversationState,
  eventId: number,
  at: number,
  begins: boolean,
  change: (turn: Turn) => Partial<Turn>,
): ConversationState {
  const known = findAgentTurn(state, (turn) => turn.eventId === eventId);
  if (known) return replaceTurn(state, { ...known, ...change(known) });
  if (eventId <= state.voidedEventId) return state;
  const goesOn = (live: Turn): boolean => live.status !== 'final' || !(begins || awaitsAnswer(state));
  const next = withLive(state, eventId || state.voidedEventId + 1, at, goesOn);
  const liveTurn = next.liveTurn!;
  return { ...next, liveTurn: { ...liveTurn, ...change(liveTurn) } };
}

function withAttachments(
  state: ConversationState,
  { agent_response_event }: AgentResponseMessage,
  at: number,
): ConversationState {
  const { attachments: wire, event_id } = agent_response_event;
  if (!wire?.length) return state;
  const attachments = wire.map(attachmentOf);
  return inTurn(state, event_id, at, true, () => ({ attachments, status: 'final' }));
}

function attachmentOf({ url, name, mime_type }: WireAttachment): Attachment {
  return { url, name, ...(mime_type != null && { mimeType: mime_type }) };
}

type AgentCall = AgentToolResponseFullPayloadMessage['agent_tool_response_full_payload'];

function withAgentResult(
  state: ConversationState,
  call: Omit<AgentCall, 'full_tool_result'> & Partial<AgentCall>,
): ConversationState {
  return withAgentCall(
    state,
    call,
    call.is_error || call.is_blocked ? 'failed' : 'done',
    call.full_tool_result,
  );
}

/** What the client runs itself, or an MCP server, is told by messages of its own. */
function withAgentCall(
  state: ConversationState,
  call: Pick<AgentCall, 'tool_call_id' | 'tool_name' | 'tool_type' | 'event_id'>,
  status: 'running' | 'done' | 'failed',
  result?: string,
): ConversationState {
  const known = state.toolCalls.find(({ toolCallId }) => toolCallId === call.tool_call_id);
  if (known ? known.kind !== 'agent' : call.tool_type === 'client') return state;
  const told = withToolCall(state, {
    toolCallId: call.tool_call_id,
    name: call.tool_name,
    kind: 'agent',
    parameters: {},
    eventId: call.event_id,
    status,
    ...(result !== undefined && { result }),
  });
  return { ...state, ...told };
}

export function richContentOf({
  rich_content_id: id,
  component,
  props,
}: RichContentMessage['rich_content']): RichContent {
  return { id, component, props };
}

export function mcpServersOf({ mcp_connection_status }: McpConnectionStatusMessage): readonly McpServer[] {
  return mcp_connection_status.integrations.map((server) => ({
    id: server.integration_id,
    kind: server.integration_type,
    connected: server.is_connected,
    toolCount: server.tool_count,
  }));
}

export function contextUsageOf({ context_usage_event }: ContextUsageMessage): ContextUsage {
  const { model, context_tokens: tokens, context_limit_tokens: limitTokens } = context_usage_event;
  return { model, tokens, limitTokens };
}

export function queueOf({ type: _, ...fields }: QueueStatusMessage): Readonly<Record<string, unknown>> {
  return fields;
}
