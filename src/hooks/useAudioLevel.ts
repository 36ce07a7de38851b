import { useMemo } from 'react';
import type { ReadableStore } from '../core/Store';
import { type LevelSide, levelSource } from './levelSource';
import { type ConversationSource, useSession } from './useSession';

/**
 * The loudness of the microphone, of the agent, or of whoever is louder, 0 to 1 (root mean square; a muted microphone has 0). It
 * is no state and never renders: read it with `get()`, or subscribe and write it where it is to be seen. Listeners are called in
 * an animation frame, when the level has changed; all levels on a page share one loop, which stops when nobody listens.
 *
 * @example
 * const level = useAudioLevel('output');
 * const bar = useRef<HTMLDivElement>(null);
 * useEffect(() => level.subscribe(() => bar.current!.style.setProperty('--level', String(level.get()))), [level]);
 * return <div ref={bar} className="bar" />;
 */
export function useAudioLevel(side: LevelSide, conversation?: ConversationSource): ReadableStore<number> {
  const session = useSession('useAudioLevel()', conversation);
  return useMemo(() => levelSource(session, side), [session, side]);
}
