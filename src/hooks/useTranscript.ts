import { useMemo } from 'react';
import type { VoiceSession } from '../core/session/VoiceSession';
import type { ConversationState } from '../core/state/ConversationState';
import type { Turn } from '../core/state/Turn';
import { allTurns } from '../core/state/turns';
import { rememberLast } from './rememberLast';
import { type ConversationSource, useSession } from './useSession';
import { useSessionState } from './useSessionState';

/** What was said, without the words that are still coming. */
export interface Transcript {
  /** The ids of all turns in the order in which they were said, the open ones included: for `useTurn`. */
  turnIds: readonly string[];
  /** The closed turns. */
  turns: readonly Turn[];
  /** How many of the oldest turns were dropped, by the option `maxTurns`. */
  droppedTurns: number;
  /** Forgets all of it. */
  clearTranscript: () => void;
}

/** Gives the same transcript as long as the same turns are there, whatever their words. */
function transcriptReader(session: VoiceSession): (state: ConversationState) => Transcript {
  const clearTranscript = (): void => session.clearTranscript();
  let now: ConversationState;
  const read = rememberLast(
    (turns: readonly Turn[], droppedTurns: number, ..._open: readonly unknown[]): Transcript => ({
      turns,
      droppedTurns,
      turnIds: allTurns(now).map(({ id }) => id),
      clearTranscript,
    }),
  );
  return (state) => {
    const { turns, droppedTurns, liveTurn, tentativeTurn } = (now = state);
    return read(turns, droppedTurns, liveTurn?.id, liveTurn?.order, tentativeTurn?.id, tentativeTurn?.order);
  };
}

/**
 * What was said on both sides. Renders when a turn is opened or closed, never for a word of one.
 *
 * @example
 * const { turnIds } = useTranscript();
 * return turnIds.map((id) => <MyTurn key={id} id={id} />); // which calls useTurn(id)
 */
export function useTranscript(conversation?: ConversationSource): Transcript {
  const session = useSession('useTranscript()', conversation);
  const read = useMemo(() => transcriptReader(session), [session]);
  return useSessionState(session, read);
}
