import type { Settings } from '../settings/Settings';
import type { KeptCall } from './KeptCall';
import { keptKey } from './keptKey';

/** The call of this agent that a reload has cut off, where that is to be gone on with. It stays there until one goes on with it. */
export function readKeptCall(settings: Settings): KeptCall | undefined {
  try {
    const kept =
      settings.resume && (JSON.parse(sessionStorage.getItem(keptKey(settings))!) as KeptCall | null);
    return kept && Array.isArray(kept.turns) ? kept : undefined;
  } catch {
    // Where the browser keeps nothing, nothing was kept.
    return undefined;
  }
}
