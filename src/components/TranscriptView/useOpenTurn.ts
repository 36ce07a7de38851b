import { useMemo, useSyncExternalStore } from 'react';
import type { VoiceSession } from '../../core/session/VoiceSession';
import type { ConversationState } from '../../core/state/ConversationState';
import type { Turn } from '../../core/state/Turn';
import { oncePerFrame } from './oncePerFrame';

/** A closed turn is no longer listened to. */
const silence = (): (() => void) => () => undefined;

function openTurn({ liveTurn, tentativeTurn }: ConversationState, id: string): Turn | undefined {
  return [liveTurn, tentativeTurn].find((turn) => turn?.id === id);
}

/** `closed`, or the open turn of that id as it grows. A closed turn costs nothing while others talk. */
export function useOpenTurn(session: VoiceSession, id: string, closed: Turn | undefined): Turn | undefined {
  const read = (): Turn | undefined => closed ?? openTurn(session.state.get(), id);
  const open = useMemo(() => oncePerFrame(session.state.subscribe), [session]);
  return useSyncExternalStore(closed ? silence : open, read, read);
}
