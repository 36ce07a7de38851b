import type { VoiceSession } from '../core/session/VoiceSession';
import { type ReadableStore, Store } from '../core/Store';
import { pageFrames } from './pageFrames';
import { whileWatched } from './whileWatched';

/** Whose loudness: the microphone's, the agent's, or that of whoever is louder. */
export type LevelSide = 'input' | 'output' | 'both';

/** The loudness of a side, 0 to 1. It is measured once a frame while somebody subscribes, and when it is read otherwise. */
export function levelSource(session: VoiceSession, side: LevelSide): ReadableStore<number> {
  const measure = (): number =>
    Math.max(side === 'output' ? 0 : session.inputLevel(), side === 'input' ? 0 : session.outputLevel());
  const level = new Store(0);
  let watched = false;
  return {
    get: () => (watched ? level.get() : measure()),
    subscribe: whileWatched(level.subscribe, () => {
      watched = true;
      const stop = pageFrames.add(() => level.set(measure()));
      return () => {
        watched = false;
        stop();
      };
    }),
  };
}
