import type { ConversationState, Timings } from '../core/state/ConversationState';
import type { Turn } from '../core/state/Turn';
import { rememberLast } from './rememberLast';

/** How fast the line and the agent are, in milliseconds. */
export interface Latency {
  /** Round trip as the agent measured it last; undefined before. */
  pingMs: number | undefined;
  /**
   * From the end of a turn of the user's to the first sound that was heard of the answer to it: the last such answer.
   * Undefined before there was one, and in text alone. What is spoken ends here when the agent tells what was said.
   */
  turnMs: number | undefined;
  /** How long the stages of the last start took. */
  timings: Timings;
}

/** Reads the figures of a conversation. The same figures are the same object. */
export function latencyReader(): (state: ConversationState) => Latency {
  const readTurn = rememberLast(turnMs);
  const read = rememberLast(
    (pingMs: number | undefined, turnMs: number | undefined, timings: Timings): Latency => ({
      pingMs,
      turnMs,
      timings,
    }),
  );
  return ({ latencyMs, timings, turns, liveTurn, earlierTurns }) =>
    // Of the live turn only what does not change with each word.
    read(latencyMs, readTurn(turns, liveTurn?.order, liveTurn?.heardAt, earlierTurns), timings);
}

function turnMs(
  turns: readonly Turn[],
  order: number = Infinity,
  heardAt: number | undefined,
  earlierTurns: number,
): number | undefined {
  let answer: { order: number; heardAt?: number | undefined } = { order, heardAt };
  for (let i = turns.length - 1; i >= 0 && turns[i]!.order > earlierTurns; i--) {
    const turn = turns[i]!;
    if (turn.order > answer.order) continue;
    if (turn.role === 'user') {
      const ms = answer.heardAt! - turn.endedAt!;
      // What became known only after its answer has no figure.
      if (ms >= 0) return ms;
    }
    answer = turn;
  }
  return undefined;
}
