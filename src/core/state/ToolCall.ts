/** One call of a tool. */
export interface ToolCall {
  toolCallId: string;
  name: string;
  /** Where it runs: `client` in this page, `agent` with the agent, `mcp` on a server that the agent talks to. */
  kind: 'client' | 'agent' | 'mcp';
  /** Empty where the agent does not tell them. */
  parameters: Record<string, unknown>;
  /** `denied`: the user did not approve it; `lapsed`: nobody said so in time. */
  status: 'awaiting_approval' | 'running' | 'done' | 'failed' | 'denied' | 'lapsed';
  /** What was answered. */
  result?: string;
  /** The protocol's id of the exchange, where there is one. */
  eventId?: number;
  /** The agent's turn that it was made in, or for: undefined until that turn begins. */
  turnId?: string | undefined;
  /** Its place among the turns: it came after those whose order is not greater. */
  order: number;
}

/** A call as who runs it knows it; what is left out stays as it was. Its place is the state's own affair. */
export type ToolCallChange = Pick<ToolCall, 'toolCallId' | 'name' | 'parameters' | 'status'> &
  Partial<Pick<ToolCall, 'kind' | 'result' | 'eventId'>>;
