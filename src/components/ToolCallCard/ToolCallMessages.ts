/** What the card of a tool call says. */
export interface ToolCallMessages {
  /** The buttons of a call that waits for the user. */
  approve: string;
  deny: string;
  /** Unfolds what the tool was given. */
  parameters: string;
  /** Over what it answered. */
  result: string;
}
