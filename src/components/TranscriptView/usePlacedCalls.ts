import { useMemo, useState } from 'react';
import type { ToolCall } from '../../core/state/ConversationState';
import type { PlacedCall } from './transcriptItems';

/** Each tool call with the turn that was the latest when it was first seen. */
export function usePlacedCalls(calls: readonly ToolCall[], latestOrder: number): readonly PlacedCall[] {
  const [places, setPlaces] = useState<ReadonlyMap<string, number>>(new Map());
  // Those of an earlier conversation are forgotten: its ids may come again.
  if (calls.length !== places.size || calls.some(({ toolCallId }) => !places.has(toolCallId))) {
    setPlaces(new Map(calls.map(({ toolCallId: id }) => [id, places.get(id) ?? latestOrder])));
  }
  return useMemo(
    () => calls.map((call) => ({ call, order: places.get(call.toolCallId) ?? latestOrder })),
    [calls, places, latestOrder],
  );
}
