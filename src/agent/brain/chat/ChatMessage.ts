/** A call of a tool as the model makes it. */
export interface ChatToolCall {
  id: string;
  type: 'function';
  function: {
    name: string;
    /** JSON, as the model wrote it. */
    arguments: string;
  };
}

/** A message of the chat, as it goes over the wire. */
export type ChatMessage =
  | { role: 'system' | 'user'; content: string }
  | { role: 'assistant'; content: string; tool_calls?: ChatToolCall[] }
  | { role: 'tool'; tool_call_id: string; content: string };
