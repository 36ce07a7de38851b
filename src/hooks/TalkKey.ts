import type { VoiceSession } from '../core/session/VoiceSession';
import { type ReadableStore, Store } from '../core/Store';

/** So many tails at most, while the user still speaks. */
const MOST_TAILS = 5;

/** What can hold the key down. */
export type Finger = 'pointer' | 'key' | 'pageKey' | 'click';

/** Opens a session's microphone while it is held down, and a moment longer: the end of a word comes after the finger. */
export class TalkKey {
  readonly pressed: ReadableStore<boolean>;
  readonly #pressed: Store<boolean> = new Store(false);
  readonly #session: VoiceSession;
  readonly #tailMs: number;
  readonly #held: Set<Finger> = new Set();
  #tail: ReturnType<typeof setTimeout> | undefined;

  /** @param tailMs How long it stays open after the release; up to five times as long while the user still speaks. */
  constructor(session: VoiceSession, tailMs: number) {
    this.pressed = this.#pressed;
    this.#session = session;
    this.#tailMs = tailMs;
  }

  /** Mutes the microphone until the key is pressed. Returns its undo, which leaves it as it was. */
  start(): () => void {
    const { muted } = this.#session.state.get().microphone;
    this.#session.setMuted(true);
    return () => {
      this.release();
      clearTimeout(this.#tail);
      this.#session.setMuted(muted);
    };
  }

  press(finger: Finger): void {
    clearTimeout(this.#tail);
    this.#held.add(finger);
    this.#session.setMuted(false);
    this.#pressed.set(true);
  }

  /** @param finger Default: all that hold it. */
  release(finger?: Finger): void {
    if (finger) this.#held.delete(finger);
    else this.#held.clear();
    if (this.#held.size > 0 || !this.#pressed.get()) return;
    this.#close();
    this.#pressed.set(false);
  }

  /** For who can press, but not hold: voice control, a switch, some screen readers. */
  toggle(): void {
    if (this.#pressed.get()) this.release();
    else this.press('click');
  }

  /** By the time, as the timers of a page that is hidden come late. */
  #close(latest: number = Date.now() + MOST_TAILS * this.#tailMs): void {
    this.#tail = setTimeout(() => {
      if (Date.now() < latest && this.#session.state.get().microphone.speaking) this.#close(latest);
      else this.#session.setMuted(true);
    }, this.#tailMs);
  }
}
