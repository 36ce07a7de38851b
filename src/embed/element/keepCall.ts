import type { Settings } from '../settings/Settings';
import type { KeptCall } from './KeptCall';
import { keptKey } from './keptKey';

/** Keeps a running call over a reload, in this tab alone. Where the browser keeps nothing, nothing is kept. */
export function keepCall(settings: Settings, call: KeptCall): void {
  tryTo((storage) => storage.setItem(keptKey(settings), JSON.stringify(call)));
}

/** The call is over, and nothing is to be gone on with. */
export function forgetCall(settings: Settings): void {
  tryTo((storage) => storage.removeItem(keptKey(settings)));
}

function tryTo(act: (storage: Storage) => void): void {
  try {
    act(sessionStorage);
  } catch {
    // Then there is nothing to go on with.
  }
}
