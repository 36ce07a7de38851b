import type { ToolCall } from '../../core/state/ToolCall';
import type { Turn } from '../../core/state/Turn';
import type { OpenTurn, TranscriptItem } from './TranscriptItem';

/**
 * Everything that the transcript shows, in the order in which it was said and done: `turns` themselves where there is nothing
 * else, and one pass over them where there is.
 */
export function mergeItems(
  turns: readonly Turn[],
  open: readonly OpenTurn[],
  calls: readonly ToolCall[],
): readonly TranscriptItem[] {
  if (open.length + calls.length === 0) return turns;
  // Stable: a call comes after its turn.
  const others = [...open, ...calls].sort((a, b) => a.order - b.order);
  const items: TranscriptItem[] = [];
  let next = 0;
  for (const turn of turns) {
    for (let other = others[next]; other && other.order < turn.order; other = others[++next])
      items.push(other);
    items.push(turn);
  }
  items.push(...others.slice(next));
  return items;
}
