/** One finished line of the talk so far. */
export interface Line {
  role: 'user' | 'agent';
  text: string;
}

/** What a client tool gave back. */
export interface ToolOutcome {
  result: string;
  isError: boolean;
}

/** What a {@link Brain} is told of the moment it has to answer. */
export interface BrainInput {
  /** What the user said or typed last. */
  text: string;
  /** The talk before that, oldest first; after an interruption the agent's line is what had been said of it. */
  history: readonly Line[];
  /** Facts from the page that the user did not say, oldest first. */
  context: readonly string[];
  /** Runs a tool in the user's page and waits for its one result. A tool that the page lacks answers with `isError`. */
  callTool(name: string, parameters: Record<string, unknown>): Promise<ToolOutcome>;
  /** Aborted when the user interrupts or leaves. */
  signal: AbortSignal;
}

/** Thinks: text in, a stream of text out. */
export interface Brain {
  /** For the log line at the start: what answers here. */
  readonly name: string;
  /**
   * Yields the answer in pieces as they come, of any length. The pieces joined are the whole answer. Ends early when
   * `input.signal` aborts. Throws when it cannot answer; the agent then says so and the talk goes on.
   */
  answer(input: BrainInput): AsyncIterable<string>;
}
