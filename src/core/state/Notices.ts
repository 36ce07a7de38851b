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

/** What the agent has told beside the conversation. Forgotten at the next start. */
export interface Notices {
  /** The agent's servers of tools, as it told them last. */
  mcpServers?: readonly McpServer[];
  contextUsage?: ContextUsage;
  /** True while somebody else, a human say, speaks in the agent's place. */
  externalAgent?: boolean;
  /** True while that somebody types. */
  agentTyping?: boolean;
  /** Where the conversation waits for an agent, in the fields that the server sent: no contract fixes them. */
  queue?: Readonly<Record<string, unknown>>;
}
