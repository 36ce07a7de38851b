import type { Clock } from '../Clock';
import { type ReadableStore, Store } from '../Store';

/**
 * Whether the agent can be heard: `off` outside conversations and until the output has started; `blocked` when the browser
 * wants a gesture first; `interrupted` when the system took the output away, for a phone call say.
 */
export type OutputState = 'off' | 'running' | 'blocked' | 'interrupted';

/** What is kept running: an `AudioContext`, or a literal in a test. */
export interface KeptContext {
  readonly state: string;
  readonly currentTime: number;
  resume(): Promise<void>;
  suspend(): Promise<void>;
  addEventListener(type: 'statechange', listener: () => void, options: { signal: AbortSignal }): void;
}

/** What is watched for the user's return and gestures: the `document`, or a literal in a test. */
export interface WatchedPage {
  readonly visibilityState: string;
  addEventListener(type: string, listener: () => void, options?: { signal: AbortSignal }): void;
  removeEventListener(type: string, listener: () => void): void;
}

/** An output that has not started after this long is blocked; a cold one may need a second. */
const PATIENCE_MS = 1500;
const RETURNS = ['visibilitychange', 'pointerup', 'click', 'keydown'];

/** Keeps a context running through a conversation, whatever browser and system do to it. */
export class ContextKeeper {
  readonly #clock: Clock;
  readonly #page: WatchedPage | undefined;
  readonly #stalled: () => void;
  readonly #state: Store<OutputState> = new Store<OutputState>('off');
  #context: KeptContext | undefined;
  #own = true;
  #watching: AbortController = new AbortController();
  /** It may yet start. */
  #isNew!: boolean;
  #hasRun = false;
  /** The context's time at the last look, NaN when it did not run then; and whether it has stood still since. */
  #seen = NaN;
  #stands = false;
  #stopWaiting: () => void = () => undefined;

  /**
   * @param page Undefined where there is none.
   * @param stalled Told when a context says that it runs and its time stands still. It has been started anew by then.
   */
  constructor(clock: Clock, page: WatchedPage | undefined, stalled: () => void) {
    this.#clock = clock;
    this.#page = page;
    this.#stalled = stalled;
  }

  get state(): ReadableStore<OutputState> {
    return this.#state;
  }

  /**
   * A conversation begins, in a gesture. Said again, it is as good as `resume`.
   *
   * @param own False for somebody else's context, which is started, but never suspended nor kept from being suspended.
   */
  begin(context: KeptContext, own: boolean): void {
    if (context !== this.#context) {
      this.end();
      this.#context = context;
      this.#own = own;
      this.#isNew = true;
      this.#hasRun = this.#stands = false;
      this.#seen = NaN;
      const page = this.#page;
      this.#watching = new AbortController();
      context.addEventListener(
        'statechange',
        () => {
          this.#update();
          if (own) this.resume();
        },
        this.#watching,
      );
      const returned = (): void => {
        if (page!.visibilityState !== 'hidden') this.resume();
      };
      for (const type of RETURNS) page?.addEventListener(type, returned, this.#watching);
      this.#stopWaiting = this.#clock.after(PATIENCE_MS, () => {
        this.#isNew = false;
        this.#update();
      });
      this.#update();
    }
    this.resume();
  }

  /** Starts the output if it does not run. In a gesture it may. */
  resume(): void {
    const context = this.#context;
    // It rejects while the system keeps the output; a later return or gesture tries again.
    if (context && context.state !== 'running') context.resume().catch(() => undefined);
  }

  /**
   * Sees to a context that says that it runs and stands still. To be called once a second or so while a conversation lasts: the
   * time of a context moves in steps.
   */
  look(): void {
    const context = this.#context;
    if (!context) return;
    const time = context.state === 'running' ? context.currentTime : NaN;
    const stood = this.#stands;
    this.#stands = time === this.#seen;
    this.#seen = time;
    this.#update();
    if (!this.#stands) return;
    if (this.#own) {
      context.suspend().catch(() => undefined);
      context.resume().catch(() => undefined);
    }
    if (!stood) this.#stalled();
  }

  /** The conversation is over. Always safe. */
  end(): void {
    this.#stopWaiting();
    this.#watching.abort();
    this.#context = undefined;
    this.#state.set('off');
  }

  #update(): void {
    const { state } = this.#context!;
    if (state === 'running' && !this.#stands) {
      this.#hasRun = true;
      this.#state.set('running');
    } else if (this.#hasRun || this.#stands || state === 'interrupted') this.#state.set('interrupted');
    else if (!this.#isNew) this.#state.set('blocked');
  }
}
