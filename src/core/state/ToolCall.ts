/** How a tool call stands. What waits for the user has the means to answer. */
export type ToolCallProgress =
  /** `denied`: the user did not approve it; `lapsed`: nobody did so in time, or before the end. */
  | { status: 'running' | 'done' | 'failed' | 'denied' | 'lapsed' }
  /** The first answer counts, and none after the call has lapsed. The agent is told the `reason`, but not for MCP. */
  | { status: 'awaiting_approval'; approve: () => void; deny: (reason?: string) => void };

interface CallFacts {
  toolCallId: string;
  name: string;
  /** Where it runs: `client` in this page, `agent` with the agent, `mcp` on a server that the agent talks to. */
  kind: 'client' | 'agent' | 'mcp';
  /** Empty where the agent does not tell them. */
  parameters: Record<string, unknown>;
  /** What was answered. */
  result?: string;
  /** What the tool does, where an MCP server says so. */
  description?: string | undefined;
  /** The protocol's id of the exchange, where there is one. */
  eventId?: number;
  /** The agent's turn that it was made in, or for: undefined until that turn begins. */
  turnId?: string | undefined;
  /** Its place among the turns: it came after those whose order is not greater. */
  order: number;
}

/** One call of a tool. */
export type ToolCall = CallFacts & ToolCallProgress;

/** A call as who runs it knows it; what is left out stays as it was. Its place is the state's own affair. */
export type ToolCallChange = Pick<CallFacts, 'toolCallId' | 'name' | 'parameters'> &
  Partial<Pick<CallFacts, 'kind' | 'result' | 'description' | 'eventId'>> &
  ToolCallProgress;
