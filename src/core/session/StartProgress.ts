import type { StartStage, Timings } from '../state/ConversationState';
import type { AttemptContext } from './AttemptContext';
import type { AttemptLine } from './AttemptLine';

/** How far a start has come, and how long each of its stages took. */
export class StartProgress {
  readonly #context: AttemptContext;
  #stage: StartStage | undefined;
  #startedAt = 0;
  #stageAt = 0;

  constructor(context: AttemptContext) {
    this.#context = context;
  }

  begin(): void {
    this.#startedAt = this.#context.clock.now();
  }

  /** What is timed by itself begins. */
  next(): void {
    this.#stageAt = this.#context.clock.now();
  }

  /** Tells what the start waits for now. */
  tell({ isOpen, target }: AttemptLine, microphoneSettled: boolean): void {
    const { dispatch, options, state } = this.#context;
    const { microphone, signedUrl } = options;
    let stage: StartStage = isOpen ? 'handshake' : 'socket';
    if (!target && typeof signedUrl === 'function') stage = 'token';
    if (!microphoneSettled && microphone !== false) stage = 'permission';
    if (stage === this.#stage || state().status.name === 'reconnecting') return;
    this.#stage = stage;
    dispatch({ type: 'status', status: { name: 'connecting', stage } });
  }

  /** A stage is over: `socket` and `handshake` are timed by themselves, the others from the start. */
  took(stage: keyof Timings): void {
    const { clock, dispatch, state } = this.#context;
    const since = stage === 'socket' || stage === 'handshake' ? this.#stageAt : this.#startedAt;
    const { status, timings } = state();
    if (status.name !== 'connecting') return;
    dispatch({ type: 'change', change: { timings: { ...timings, [stage]: clock.now() - since } } });
  }
}
