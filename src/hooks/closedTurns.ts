import type { VoiceSession } from '../core/session/VoiceSession';
import type { Turn } from '../core/state/Turn';
import { type ReadableStore, Store } from '../core/Store';
import { rememberLast } from './rememberLast';
import { whileWatched } from './whileWatched';

/** The closed turns of a session by their id. */
export interface ClosedTurns extends Pick<ReadableStore<unknown>, 'subscribe'> {
  find: (id: string) => Turn | undefined;
}

/** Shared by all who look at one session: one subscription and one index for a thousand turns on the page. */
const shared: WeakMap<VoiceSession, ClosedTurns> = /* @__PURE__ */ new WeakMap<VoiceSession, ClosedTurns>();

/** The closed turns of `session`. They tell when one is added or changed, and of no word before that. */
export function closedTurns(session: VoiceSession): ClosedTurns {
  const known = shared.get(session) ?? indexed(session);
  shared.set(session, known);
  return known;
}

function indexed({ state }: VoiceSession): ClosedTurns {
  const turns = new Store(state.get().turns);
  const byId = rememberLast((turns: readonly Turn[]) => new Map(turns.map((turn) => [turn.id, turn])));
  const follow = (): void => turns.set(state.get().turns);
  return {
    find: (id) => byId(state.get().turns).get(id),
    subscribe: whileWatched(turns.subscribe, () => {
      follow();
      return state.subscribe(follow);
    }),
  };
}
