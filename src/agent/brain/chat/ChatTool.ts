/** A client tool as a language model is told of it. */
export interface ChatTool {
  name: string;
  /** When to call it, in words for the model. */
  description: string;
  /** JSON schema of its parameters. Default: none. */
  parameters?: Record<string, unknown>;
}
