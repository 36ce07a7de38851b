import type { ToolCallPiece } from './chatDelta';
import type { ChatToolCall } from './ChatMessage';

interface Gathered {
  index: number | undefined;
  call: ChatToolCall;
}

/** Puts the pieces of tool calls together, in the order of their first pieces. Calls without a name are left out. */
export function gatherToolCalls(pieces: readonly ToolCallPiece[]): ChatToolCall[] {
  const calls: Gathered[] = [];
  for (const piece of pieces) {
    const known = callOf(piece, calls)?.call;
    if (known) {
      known.function.name += piece.name;
      known.function.arguments += piece.arguments;
      known.id ||= piece.id;
    } else {
      const made = { name: piece.name, arguments: piece.arguments };
      calls.push({ index: piece.index, call: { id: piece.id, type: 'function', function: made } });
    }
  }
  return calls
    .map(({ call }, position) => ({ ...call, id: call.id || `call_${position + 1}` }))
    .filter((call) => call.function.name !== '');
}

/** By its index where the server gives one; else a piece without an id goes on with the call before it. */
function callOf({ index, id }: ToolCallPiece, calls: readonly Gathered[]): Gathered | undefined {
  if (index !== undefined) return calls.find((call) => call.index === index);
  return id === '' ? calls.at(-1) : calls.find(({ call }) => call.id === id);
}
