import { useSyncExternalStore } from 'react';
import type { VoiceSession } from '../core/session/VoiceSession';
import type { Turn } from '../core/state/Turn';
import { closedTurns } from './closedTurns';
import { type ConversationSource, useSession } from './useSession';

/** The words of others are not listened to. */
const silence = (): (() => void) => () => undefined;
const none = (): undefined => undefined;

function openTurn(session: VoiceSession, id: string): Turn | undefined {
  const { liveTurn, tentativeTurn } = session.state.get();
  return [liveTurn, tentativeTurn].find((turn) => turn?.id === id);
}

/**
 * One turn, undefined when there is none of that id. Renders with each word while it is open, and then only for a correction or
 * the like: a closed turn costs nothing while others talk.
 *
 * @example
 * const turn = useTurn(id);
 * return <p data-role={turn?.role}>{turn?.text}{turn?.interruption && <s>{turn.interruption.unheardText}</s>}</p>;
 */
export function useTurn(id: string, conversation?: ConversationSource): Turn | undefined {
  const session = useSession('useTurn()', conversation);
  const { subscribe, find } = closedTurns(session);
  const closed = useSyncExternalStore(subscribe, () => find(id), none);
  const isOpen = closed === undefined;
  const open = useSyncExternalStore(
    isOpen ? session.state.subscribe : silence,
    () => (isOpen ? openTurn(session, id) : undefined),
    none,
  );
  return closed ?? open;
}
