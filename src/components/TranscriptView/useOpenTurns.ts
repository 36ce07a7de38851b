import { useMemo } from 'react';
import type { VoiceSession } from '../../core/session/VoiceSession';
import { useSessionState } from '../../hooks/useSessionState';
import type { OpenTurn } from './transcriptItems';

/** The turns that are still open. Renders again when one opens or closes, not when its words change. */
export function useOpenTurns(session: VoiceSession): readonly OpenTurn[] {
  const liveId = useSessionState(session, ({ liveTurn }) => liveTurn?.id);
  const liveOrder = useSessionState(session, ({ liveTurn }) => liveTurn?.order);
  const tentativeId = useSessionState(session, ({ tentativeTurn }) => tentativeTurn?.id);
  const tentativeOrder = useSessionState(session, ({ tentativeTurn }) => tentativeTurn?.order);
  return useMemo(() => {
    const open: OpenTurn[] = [];
    if (liveId !== undefined && liveOrder !== undefined) open.push({ id: liveId, order: liveOrder });
    if (tentativeId !== undefined && tentativeOrder !== undefined) {
      open.push({ id: tentativeId, order: tentativeOrder });
    }
    return open;
  }, [liveId, liveOrder, tentativeId, tentativeOrder]);
}
