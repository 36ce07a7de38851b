import type { WatchedPage } from './ContextKeeper';

/** What locks the screen's sleep: `navigator.wakeLock`, or a literal in a test. */
export interface ScreenLock {
  request(type: 'screen'): Promise<{ release(): Promise<void> }>;
}

/**
 * Keeps the screen on until undone, again after each return to the page, as leaving it ends a lock. Where it cannot be had
 * nothing happens.
 */
export function keepScreenOn(lock: ScreenLock, page: WatchedPage): () => void {
  let wanted = true;
  let release: () => void = () => undefined;
  const ask = async (): Promise<void> => {
    if (page.visibilityState === 'hidden') return;
    const held = await lock.request('screen');
    const undo = (): void => void held.release().catch(() => undefined);
    if (wanted) release = undo;
    else undo();
  };
  const asked = (): void => void ask().catch(() => undefined);
  asked();
  page.addEventListener('visibilitychange', asked);
  return () => {
    wanted = false;
    page.removeEventListener('visibilitychange', asked);
    release();
  };
}
