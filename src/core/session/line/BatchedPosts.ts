import type { Clock } from '../../Clock';

/** Between two posts, in milliseconds: a frame of the screen. */
const INTERVAL_MS = 16;

/**
 * Gathers what goes to another thread: a post leaves at once when the last was longer ago than a frame of the screen, and
 * takes with it all that came since otherwise.
 */
export class BatchedPosts<T> {
  readonly #post: (batch: T[], transfer: Transferable[]) => void;
  readonly #clock: Clock;
  #batch: T[] = [];
  #transfer: Transferable[] = [];
  #lastAt = -Infinity;
  #waiting = false;

  constructor(post: (batch: T[], transfer: Transferable[]) => void, clock: Clock) {
    this.#post = post;
    this.#clock = clock;
  }

  /** @param transfer What of the item changes hands. */
  add(item: T, transfer: Transferable[] = []): void {
    this.#batch.push(item);
    this.#transfer.push(...transfer);
    if (this.#waiting) return;
    const wait = this.#lastAt + INTERVAL_MS - this.#clock.now();
    if (wait <= 0) return this.#leave();
    this.#waiting = true;
    this.#clock.after(wait, () => this.#leave());
  }

  #leave(): void {
    const [batch, transfer] = [this.#batch, this.#transfer];
    this.#batch = [];
    this.#transfer = [];
    this.#waiting = false;
    this.#lastAt = this.#clock.now();
    this.#post(batch, transfer);
  }
}
