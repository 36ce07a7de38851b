/** A value that can be read at any time and watched. Fits React's `useSyncExternalStore` as it is. */
export interface ReadableStore<T> {
  get(): T;
  /** Calls back after each change, with no argument. Returns its undo. */
  subscribe(listener: () => void): () => void;
}

/** One value with one writer. Setting the value it already has (`Object.is`) tells nobody. */
export class Store<T> implements ReadableStore<T> {
  #value: T;
  readonly #listeners: Set<() => void> = new Set();

  constructor(initial: T) {
    this.#value = initial;
  }

  readonly get = (): T => this.#value;

  readonly subscribe = (listener: () => void): (() => void) => {
    // A wrapper of its own lets the same function subscribe twice and leave once.
    const entry = (): void => listener();
    this.#listeners.add(entry);
    return () => void this.#listeners.delete(entry);
  };

  set(value: T): void {
    if (Object.is(value, this.#value)) return;
    this.#value = value;
    for (const listener of [...this.#listeners]) {
      try {
        listener();
      } catch (error) {
        // Nobody else shall miss the change. It is as uncaught as it would be in an event's listener.
        queueMicrotask(() => {
          throw error;
        });
      }
    }
  }
}
