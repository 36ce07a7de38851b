import type { StandardSchema } from './tools/StandardSchema';

/** What a tool is told beside its parameters. */
export interface ToolContext {
  toolCallId: string;
  eventId: number;
  /**
   * Aborted when nobody waits for the result any more: after the timeout, at the end of the conversation, when the tool is
   * unregistered, and on an interruption if the tool asks for that. `signal.reason` says which.
   */
  signal: AbortSignal;
}

/**
 * Does what the agent asks for. What it returns, or resolves with, goes back as the result: text as it is, `undefined` as
 * a plain success, anything else as JSON; 64 KiB at most. What it throws goes back as an error, and is a `tool_failed`
 * problem here.
 */
export type ToolHandler<P = Record<string, unknown>> = (parameters: P, context: ToolContext) => unknown;

/** A client tool with settings. `defineTool` gives its handler the types of its schema. */
export interface ToolDefinition<P = Record<string, unknown>> {
  /**
   * Any Standard Schema, of zod, valibot or arktype say. What it makes of the agent's parameters is what the handler gets.
   * Others than it allows are answered as an error that names the fields, and are a `tool_parameters_invalid` problem.
   */
  parameters?: StandardSchema;
  handler: ToolHandler<P>;
  /** How long it may take, in milliseconds, the wait for an approval not counted. Default: the session's `toolTimeoutMs`. */
  timeoutMs?: number;
  /** Whether the user is to be asked first, by means of `state.toolCalls`. Default `false`. */
  needsApproval?: boolean | ((parameters: P) => boolean);
  /** Whether the call is given up when the user interrupts the agent. Default `false`. */
  abortOnInterruption?: boolean;
}

/** A function in the page that the agent may call, alone or with settings. */
export type ClientTool = ToolHandler | ToolDefinition;
