import type { Clock } from './Clock';
import { trustedScriptUrl } from './trustedScriptUrl';

/**
 * A Worker that has said that it runs. Rejects when it cannot be made, fails, or is not up in time, with a `TimeoutError` then;
 * nothing of it is left.
 *
 * @param patienceMs How long is waited for its first word.
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
      clock.after(patienceMs, () => reject(new DOMException('The Worker is late.', 'TimeoutError')));
    });
    return worker;
  } catch (error) {
    worker.terminate();
    throw error;
  }
}
