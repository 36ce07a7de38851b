import type { Clock } from '../../core/Clock';
import type { WireChunk } from '../voice/speechChunks';

export interface PlayoutOptions {
  clock: Clock;
  /** Milliseconds of sound that the client has in hand, at most, before the next chunk is sent. */
  leadMs: number;
  send: (chunk: WireChunk) => void;
}

interface Wait {
  cancel: () => void;
  resolve: () => void;
}

/** Sends the sound of one turn a little ahead of real time, and knows how much of its text has been heard by now. */
export class Playout {
  readonly #options: PlayoutOptions;
  readonly #queue: WireChunk[] = [];
  #queuedMs = 0;
  /** When all that was sent has been played. */
  #endsAt = 0;
  /** When each character of what was sent begins to sound. */
  readonly #marks: { at: number; length: number }[] = [];
  readonly #waits: Set<Wait> = new Set();
  #cancelTimer: (() => void) | undefined;
  #stopped = false;

  constructor(options: PlayoutOptions) {
    this.#options = options;
  }

  /** Milliseconds of sound that are still to be played, sent or not. */
  get aheadMs(): number {
    return this.#queuedMs + Math.max(0, this.#endsAt - this.#options.clock.now());
  }

  push(chunk: WireChunk): void {
    if (this.#stopped) return;
    this.#queue.push(chunk);
    this.#queuedMs += chunk.durationMs;
    if (!this.#cancelTimer) this.#sendDue();
  }

  /** Resolves once no more than so many milliseconds are still to be played, or at `stop()`. */
  async until(aheadMs: number): Promise<void> {
    while (!this.#stopped && this.aheadMs > aheadMs) await this.#pause(this.aheadMs - aheadMs);
  }

  /** How many UTF-16 code units of the text have begun to sound. */
  said(): number {
    const now = this.#options.clock.now();
    let units = 0;
    for (const { at, length } of this.#marks) {
      if (at >= now) break;
      units += length;
    }
    return units;
  }

  /** Sends nothing more. */
  stop(): void {
    this.#stopped = true;
    this.#cancelTimer?.();
    this.#queue.length = 0;
    this.#queuedMs = 0;
    for (const { cancel, resolve } of this.#waits) {
      cancel();
      resolve();
    }
    this.#waits.clear();
  }

  #sendDue(): void {
    const { clock, leadMs, send } = this.#options;
    this.#cancelTimer = undefined;
    for (let chunk = this.#queue[0]; chunk; chunk = this.#queue[0]) {
      const now = clock.now();
      const tooEarlyMs = this.#endsAt - now - leadMs;
      if (tooEarlyMs > 0) {
        this.#cancelTimer = clock.after(tooEarlyMs, () => this.#sendDue());
        return;
      }
      this.#queue.shift();
      this.#queuedMs -= chunk.durationMs;
      const startsAt = Math.max(now, this.#endsAt);
      this.#endsAt = startsAt + chunk.durationMs;
      chunk.alignment.chars.forEach((char, i) => {
        this.#marks.push({
          at: startsAt + (chunk.alignment.char_start_times_ms[i] ?? 0),
          length: char.length,
        });
      });
      send(chunk);
    }
  }

  #pause(ms: number): Promise<void> {
    return new Promise((resolve) => {
      const wait: Wait = {
        resolve,
        cancel: this.#options.clock.after(ms, () => {
          this.#waits.delete(wait);
          resolve();
        }),
      };
      this.#waits.add(wait);
    });
  }
}
