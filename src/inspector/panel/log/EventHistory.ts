import type { Session } from '../../../core/session/Session';
import { type ReadableStore, Store } from '../../../core/Store';
import { pageFrames } from '../../../hooks/pageFrames';
import { whileWatched } from '../../../hooks/whileWatched';
import { mergeEvents } from './mergeEvents';
import type { SeenEvent } from './SeenEvent';

/** A session keeps a tenth of it. */
const KEPT = 10_000;

/**
 * The events of a session since somebody watches, the 1,000 before that included: the last ten thousand. However many come, who
 * watches is told once a frame.
 */
export class EventHistory implements ReadableStore<readonly SeenEvent[]> {
  readonly #events: Session['events'];
  readonly #shown: Store<readonly SeenEvent[]> = new Store<readonly SeenEvent[]>([]);
  readonly #watch: ReadableStore<unknown>['subscribe'];
  #leaveFrame: (() => void) | undefined;

  constructor({ events }: Pick<Session, 'events'>) {
    this.#events = events;
    this.#watch = whileWatched(this.#shown.subscribe, () => this.#follow());
  }

  readonly get = (): readonly SeenEvent[] => this.#shown.get();

  readonly subscribe = (listener: () => void): (() => void) => this.#watch(listener);

  #follow(): () => void {
    const leaveLog = this.#events.subscribe(() => this.#wake());
    this.#wake();
    return () => {
      leaveLog();
      this.#rest();
    };
  }

  #wake(): void {
    this.#leaveFrame ??= pageFrames.add(() => {
      this.#rest();
      const merged = mergeEvents(this.#shown.get(), this.#events.get());
      this.#shown.set(merged.slice(-KEPT));
    });
  }

  #rest(): void {
    this.#leaveFrame?.();
    this.#leaveFrame = undefined;
  }
}
