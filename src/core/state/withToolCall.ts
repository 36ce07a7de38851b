import type { ConversationState } from './ConversationState';
import type { ToolCall, ToolCallChange } from './ToolCall';

/** The calls, with a call that is new, or with what has become of it. */
export function withToolCall(
  { toolCalls, liveTurn, turnCount: order }: ConversationState,
  call: ToolCallChange,
): Pick<ConversationState, 'toolCalls'> {
  const { toolCallId, eventId, kind = 'client' } = call;
  // The agent may have told of it in general before; a client tool and an MCP server never share a call.
  const known = toolCalls.find(
    (other) => other.toolCallId === toolCallId && [kind, 'agent'].includes(other.kind),
  );
  // What comes after a turn's last word is for the next.
  const isNext = liveTurn?.status === 'final' && eventId! > liveTurn.eventId!;
  const turnId = isNext ? undefined : liveTurn?.id;
  // What was waited for is over.
  const { approve: _, deny: __, ...before } = { approve: 0, deny: 0, ...known };
  const next: ToolCall = { kind, order, turnId, ...before, ...call };
  return {
    toolCalls: known ? toolCalls.map((other) => (other === known ? next : other)) : [...toolCalls, next],
  };
}
