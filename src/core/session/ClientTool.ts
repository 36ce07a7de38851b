/** What a tool is told beside its parameters. */
export interface ToolContext {
  toolCallId: string;
  eventId: number;
  /** Aborted when the conversation ends. */
  signal: AbortSignal;
}

/**
 * A function in the page that the agent may call. What it returns, or resolves with, goes back as the result: text as it
 * is, `undefined` as a plain success, anything else as JSON. What it throws goes back as an error, and is a `tool_failed`
 * problem here.
 */
export type ClientTool = (parameters: Record<string, unknown>, context: ToolContext) => unknown;
