import type { ToolCall } from '../../core/state/ToolCall';
import type { Turn } from '../../core/state/Turn';

/** An open turn as far as the list needs to know it: its words change all the time and are its own concern. */
export interface OpenTurn {
  id: string;
  order: number;
}

/** One line of the transcript. */
export type TranscriptItem =
  { kind: 'turn'; id: string; order: number } | { kind: 'call'; order: number; call: ToolCall };

/** Everything that the transcript shows, in the order in which it was said and done. */
export function transcriptItems(
  turns: readonly Turn[],
  open: readonly OpenTurn[],
  calls: readonly ToolCall[],
): TranscriptItem[] {
  const items: TranscriptItem[] = [
    ...turns.map((turn) => ({ kind: 'turn' as const, id: turn.id, order: turn.order })),
    ...open.map((turn) => ({ kind: 'turn' as const, ...turn })),
    ...calls.map((call) => ({ kind: 'call' as const, order: call.order, call })),
  ];
  // Stable: a call comes after its turn.
  return items.sort((a, b) => a.order - b.order);
}
