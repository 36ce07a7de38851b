import type { Clock } from '../../../core/Clock';
import type { ConversationState } from '../../../core/state/ConversationState';
import type { Turn } from '../../../core/state/Turn';
import type { TurnSpan } from './TurnSpan';

/** Where the turns lie that were not over at `from`, in milliseconds of the clock. */
export function turnSpans(
  { turns, liveTurn, tentativeTurn }: Pick<ConversationState, 'turns' | 'liveTurn' | 'tentativeTurn'>,
  clock: Clock,
  from: number,
): TurnSpan[] {
  const now = clock.now();
  // Turns have dates.
  const shift = now - clock.date();
  const spanOf = ({ role, text, startedAt, heardAt, endedAt, interruption }: Turn): TurnSpan => ({
    role,
    text,
    begin: (heardAt ?? startedAt) + shift,
    end: endedAt === undefined ? now : endedAt + shift,
    isCut: interruption !== undefined,
  });
  const spans: TurnSpan[] = [];
  for (let i = turns.length - 1; i >= 0; i--) {
    const span = spanOf(turns[i]!);
    // Those before it are older.
    if (span.end < from) break;
    spans.unshift(span);
  }
  for (const turn of [liveTurn, tentativeTurn]) if (turn) spans.push(spanOf(turn));
  return spans;
}
