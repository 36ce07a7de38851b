import { vi } from 'vitest';
import type { ManualClock } from '../../src/testing';

/** Animation frames that come when told, at the time of the given clock. Put back by `vi.unstubAllGlobals()`. */
export class ManualFrames {
  readonly #clock: ManualClock;
  #callbacks: Map<number, FrameRequestCallback> = new Map();
  #id = 0;

  constructor(clock: ManualClock) {
    this.#clock = clock;
    vi.stubGlobal('requestAnimationFrame', (callback: FrameRequestCallback) => {
      this.#callbacks.set(++this.#id, callback);
      return this.#id;
    });
    vi.stubGlobal('cancelAnimationFrame', (id: number) => this.#callbacks.delete(id));
  }

  /** How many were asked for. */
  get pending(): number {
    return this.#callbacks.size;
  }

  run(): void {
    const callbacks = this.#callbacks;
    this.#callbacks = new Map();
    for (const callback of callbacks.values()) callback(this.#clock.now());
  }
}
