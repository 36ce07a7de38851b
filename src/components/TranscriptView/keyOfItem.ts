import type { TranscriptItem } from './TranscriptItem';

/** Keeps a line the same while its turn is open and after that. */
export function keyOfItem(item: TranscriptItem): string {
  if ('toolCallId' in item) return `${item.kind} ${item.toolCallId}`;
  return 'id' in item ? item.id : item.kind;
}
