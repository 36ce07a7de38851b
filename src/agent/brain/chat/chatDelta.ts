/** A piece of an answer as it streams. */
export interface ChatDelta {
  content: string;
  toolCalls: readonly ToolCallPiece[];
  /** True when it holds thoughts that are not for the user: a sign of life. */
  thinks: boolean;
  /** What the server complains of, in the middle of the stream. */
  complaint?: string;
}

/** A piece of a tool call: the first one names it, the later ones lengthen its arguments. */
export interface ToolCallPiece {
  /** Which of the answer's calls it belongs to, when the server says so. */
  index: number | undefined;
  id: string;
  name: string;
  arguments: string;
}

/** Reads one streamed event, or a whole answer of a server that does not stream. Undefined when it is no JSON. */
export function readChatDelta(data: string): ChatDelta | undefined {
  let event: unknown;
  try {
    event = JSON.parse(data);
  } catch {
    return undefined;
  }
  const error = field(event, 'error');
  if (error !== undefined && error !== null) {
    return {
      content: '',
      toolCalls: [],
      thinks: false,
      complaint: textOf(field(error, 'message') ?? error) || 'an error',
    };
  }
  const choice = listOf(field(event, 'choices'))[0];
  const delta = field(choice, 'delta') ?? field(choice, 'message');
  return {
    content: textOf(field(delta, 'content')),
    toolCalls: listOf(field(delta, 'tool_calls')).map(readPiece),
    thinks: textOf(field(delta, 'reasoning') ?? field(delta, 'reasoning_content')) !== '',
  };
}

function readPiece(piece: unknown): ToolCallPiece {
  const index = field(piece, 'index');
  const made = field(piece, 'function');
  const given = field(made, 'arguments');
  return {
    index: typeof index === 'number' ? index : undefined,
    id: textOf(field(piece, 'id')),
    name: textOf(field(made, 'name')),
    // Some servers hand over the arguments as an object.
    arguments: typeof given === 'object' && given !== null ? JSON.stringify(given) : textOf(given),
  };
}

function field(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[name] : undefined;
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? (value as readonly unknown[]) : [];
}
