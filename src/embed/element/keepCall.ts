import type { Turn } from '../../core/state/Turn';
import type { Settings } from '../settings/Settings';
import { keptKey } from './keptKey';

/** Keeps a running call over a reload, in this tab alone. Where the browser keeps nothing, nothing is kept. */
export function keepCall(settings: Settings, turns: readonly Turn[]): void {
  tryTo((storage) => storage.setItem(keptKey(settings), JSON.stringify(turns)));
}

/** The call is over, and nothing is to be gone on with. */
export function forgetCall(settings: Settings): void {
  tryTo((storage) => storage.removeItem(keptKey(settings)));
}

/** The turns of a call that a reload has cut off, once. */
export function takeKeptCall(settings: Settings): readonly Turn[] {
  const kept = tryTo((storage) => JSON.parse(storage.getItem(keptKey(settings)) ?? 'null') as unknown);
  forgetCall(settings);
  return Array.isArray(kept) ? (kept as Turn[]) : [];
}

function tryTo<T>(act: (storage: Storage) => T): T | undefined {
  try {
    return act(sessionStorage);
  } catch {
    return undefined;
  }
}
