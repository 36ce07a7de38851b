/** A server of tools that the agent talks to. */
export interface McpServer {
  id: string;
  kind: 'mcp_server' | 'mcp_integration';
  connected: boolean;
  /** How many tools it offers. */
  toolCount: number;
}

/** How full the agent's memory is, after its last turn. */
export interface ContextUsage {
  model: string;
  tokens: number;
  limitTokens: number;
}

/** Somebody who types. */
export interface AgentTyping {
  /** When that is over unless it is told again, in milliseconds since the Unix epoch; undefined: when it is told. */
  until: number | undefined;
}

/** What the agent has told beside the conversation. Forgotten at the next start. */
export interface Notices {
  /** The agent's servers of tools, as it told them last. */
  mcpServers?: readonly McpServer[];
  contextUsage?: ContextUsage;
  /** True while somebody else, a human say, speaks in the agent's place. */
  externalAgent?: boolean;
  /** There while that somebody types. */
  agentTyping?: AgentTyping | undefined;
  /** Where the conversation waits for an agent, in the fields that the server sent: no contract fixes them. */
  queue?: Readonly<Record<string, unknown>>;
}
