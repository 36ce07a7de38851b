import type { VoiceSession } from '../../core/session/VoiceSession';
import type { Turn } from '../../core/state/Turn';

/** Turns may finish in quick succession, and each has to be in the page long enough to be taken up. */
const KEPT = 3;

/** The turns that a screen reader is to say. */
export interface Announcements {
  session: VoiceSession;
  /** To be asked at each change of the session's state. */
  get: () => readonly Turn[];
}

/**
 * What has finished since it was made, less what the agent's own voice says: that is heard, unless the speaker is muted, turned
 * down or blocked. Looks at the last turns alone, so that a long transcript costs nothing.
 */
export function createAnnouncements(session: VoiceSession): Announcements {
  let { turns } = session.state.get();
  let spoken: readonly Turn[] = [];
  const before = new Set(turns.slice(-KEPT).map(({ id }) => id));
  const heard = new Set<string>();
  return {
    session,
    get() {
      const state = session.state.get();
      const { liveTurn, speaker } = state;
      if (liveTurn && state.agent === 'speaking') {
        const isAudible = speaker.status === 'running' && !speaker.muted && speaker.volume > 0;
        if (isAudible) heard.add(liveTurn.id);
        else heard.delete(liveTurn.id);
      }
      if (state.turns === turns) return spoken;
      turns = state.turns;
      const last = turns.slice(-KEPT);
      spoken = last.filter(({ id }) => !before.has(id) && !heard.has(id));
      for (const id of heard)
        if (id !== liveTurn?.id && !last.some((turn) => turn.id === id)) heard.delete(id);
      return spoken;
    },
  };
}
