import type { ResponsePartType, ServerMessage } from '../../protocol/ServerMessage';
import type { ContextUsage, McpServer } from '../../state/Notices';
import type { RichContent } from '../../state/Turn';

/** `tool_call_id` to `toolCallId`. */
type Camel<S extends string> = S extends `${infer Head}_${infer Tail}`
  ? `${Head}${Capitalize<Camel<Tail>>}`
  : S;

/** What a message says, under the wire's names in camel case. Of a union, each. */
export type Told<T> = T extends object ? { [K in keyof T as Camel<K & string>]: T[K] } : never;

type Message<T extends ServerMessage['type']> = Extract<ServerMessage, { type: T }>;

/** What an agent may tell beside the conversation itself. */
export interface NoticeEvents {
  /** A piece of what the agent thinks before it speaks. */
  agentReasoningResponsePart: [text: string, type: ResponsePartType];
  /** The agent wants something shown. */
  richContent: [content: RichContent & { eventId: number }];
  /** The agent begins to use a tool, its own or the client's. */
  agentToolRequest: [call: Told<Message<'agent_tool_request'>['agent_tool_request']>];
  agentToolResponse: [call: Told<Message<'agent_tool_response'>['agent_tool_response']>];
  /** The same with what the tool gave; only from agents that are asked for it. */
  agentToolResponseFullPayload: [
    call: Told<Message<'agent_tool_response_full_payload'>['agent_tool_response_full_payload']>,
  ];
  /** A call of a tool on an MCP server, in each of its states. */
  mcpToolCall: [call: Told<Message<'mcp_tool_call'>['mcp_tool_call']>];
  mcpConnectionStatus: [servers: readonly McpServer[]];
  /** After each turn of the agent. */
  contextUsage: [usage: ContextUsage];
  /** Somebody types, or no more. */
  agentTyping: [typing: boolean];
  externalAgentConnected: [];
  externalAgentDisconnected: [];
  guardrailTriggered: [];
  /** Only from agents that are asked for it, as the next two. */
  asrInitiationMetadata: [];
  /** How likely the user has finished, 0 to 1. */
  internalTurnProbability: [probability: number];
  /** What the agent would answer now. */
  internalTentativeAgentResponse: [text: string];
  /** The conversation waits for an agent; in the fields that the server sent. */
  queueStatus: [fields: Readonly<Record<string, unknown>>];
}
