import type { ReconnectPolicy } from '../ReconnectPolicy';

const SHORTEST_MS = 500;
const LONGEST_MS = 30_000;
const TRIES = 8;

/** Eight tries, each at random between half a second and a limit that doubles from one second to thirty. */
export const defaultReconnect: ReconnectPolicy = {
  delay(attempt) {
    if (attempt > TRIES) return null;
    const longest = Math.min(LONGEST_MS, SHORTEST_MS * 2 ** attempt);
    return SHORTEST_MS + Math.random() * (longest - SHORTEST_MS);
  },
};
