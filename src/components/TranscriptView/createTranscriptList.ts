import type { ConversationState } from '../../core/state/ConversationState';
import type { Turn } from '../../core/state/Turn';
import { mergeItems } from './mergeItems';
import type { OpenTurn, TranscriptItem } from './TranscriptItem';

/** What the transcript lists. Words that come in do not change it. */
export interface TranscriptList {
  items: readonly TranscriptItem[];
  /** How many turns there have been, dropped ones included. */
  turnCount: number;
}

/** Reads the list from a state. It is the same object until a turn or a call is added, closed or changed. */
export function createTranscriptList(): (state: ConversationState) => TranscriptList {
  let seen: Partial<ConversationState> = {};
  let showsThinking = false;
  let list!: TranscriptList;
  return (state) => {
    const { turns, toolCalls, liveTurn, tentativeTurn } = state;
    const thinks = state.agent === 'thinking' && !liveTurn;
    const same =
      seen.turns === turns &&
      seen.toolCalls === toolCalls &&
      isSame(seen.liveTurn, liveTurn) &&
      isSame(seen.tentativeTurn, tentativeTurn) &&
      thinks === showsThinking;
    if (same) return list;
    const open = [liveTurn, tentativeTurn].flatMap<OpenTurn>((turn) =>
      turn ? { kind: 'open', id: turn.id, order: turn.order } : [],
    );
    const merged = mergeItems(turns, open, toolCalls);
    const items = thinks ? [...merged, { kind: 'thinking' } as const] : merged;
    seen = { turns, toolCalls, liveTurn, tentativeTurn };
    showsThinking = thinks;
    list = { items, turnCount: state.droppedTurns + turns.length + open.length };
    return list;
  };
}

function isSame(before: Turn | undefined, now: Turn | undefined): boolean {
  return before?.id === now?.id && before?.order === now?.order;
}
