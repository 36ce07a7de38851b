import type { Settings } from '../settings/Settings';
import { keptKey } from './keptKey';

/** Whether a reload has cut off a call of this agent, where that is to be gone on with. */
export function hasKeptCall(settings: Settings): boolean {
  try {
    return settings.resume && sessionStorage.getItem(keptKey(settings)) !== null;
  } catch {
    // Where the browser keeps nothing, nothing was kept.
    return false;
  }
}
