import type { WatchedPage } from '../../../src/core/audio/ContextKeeper';

/** A page that is left, returned to and clicked when the test says so. */
export class ManualPage implements WatchedPage {
  visibilityState = 'visible';
  readonly #listeners: [type: string, listener: () => void][] = [];

  get listeners(): number {
    return this.#listeners.length;
  }

  show(visible: boolean): void {
    this.visibilityState = visible ? 'visible' : 'hidden';
    this.emit('visibilitychange');
  }

  emit(type: string): void {
    for (const [of, listener] of [...this.#listeners]) if (of === type) listener();
  }

  addEventListener(type: string, listener: () => void, options?: { signal: AbortSignal }): void {
    this.#listeners.push([type, listener]);
    options?.signal.addEventListener('abort', () => this.removeEventListener(type, listener));
  }

  removeEventListener(type: string, listener: () => void): void {
    const index = this.#listeners.findIndex(([of, one]) => of === type && one === listener);
    if (index >= 0) this.#listeners.splice(index, 1);
  }
}
