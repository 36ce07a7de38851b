import type { Clock } from './Clock';
import { trustedScriptUrl } from './trustedScriptUrl';

/** So many times is looked, as a page that is blocked hears nothing, and keeps a Worker from beginning: that is one look. */
const LOOKS = 8;

/**
 * A Worker that has said that it runs. Rejects when it cannot be made, fails, or is not up in time, with a `TimeoutError` then;
 * nothing of it is left.
 *
 * @param patienceMs How long is waited for its first word, by a page that is neither blocked nor has its timers held back.
 */
export async function startWorker(
  address: string,
  name: string,
  patienceMs: number,
  clock: Clock,
): Promise<Worker> {
  const worker = new Worker(trustedScriptUrl(address), { type: 'module', name });
  try {
    await new Promise<unknown>((resolve, reject) => {
      worker.onmessage = resolve;
      worker.onerror = reject;
      let looks = LOOKS;
      const look = (): unknown =>
        looks-- ? clock.after(patienceMs / LOOKS, look) : reject(new DOMException('', 'TimeoutError'));
      look();
    });
    return worker;
  } catch (error) {
    worker.terminate();
    throw error;
  }
}
