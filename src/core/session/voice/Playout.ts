import type { Speaker } from '../../audio/Speaker';
import type { Clock } from '../../Clock';
import type { ConversationState } from '../../state/ConversationState';
import type { ChunkSpan } from '../../state/AlignmentTimeline';
import type { SessionEvent } from '../../state/SessionEvent';
import type { Captions } from '../Captions';

/** A pause in the sound is the end of a turn only after this long; the next sentence may be on its way. */
const PAUSE_MS = 700;
/** An answer whose sound has not begun after this long has none. */
const SILENT_ANSWER_MS = 3000;
/** How often the end is looked for while the last sound drains, and how much longer than the sound that may take. */
const DRAIN_STEP_MS = 50;
const DRAIN_GRACE_MS = 2000;
/** What a resampler keeps back at the end, and some rounding. */
const NEVER_HEARD_MS = 5;

/** Watches the speaker, and tells when the agent speaks and when its turn is over. */
export class Playout {
  readonly #speaker: Speaker;
  readonly #captions: Captions;
  readonly #clock: Clock;
  readonly #state: () => ConversationState;
  readonly #dispatch: (event: SessionEvent) => void;
  readonly #unsubscribe: () => void;
  #cancelPause: () => void = () => undefined;
  #queuedEnd = 0;

  constructor(
    speaker: Speaker,
    captions: Captions,
    clock: Clock,
    state: () => ConversationState,
    dispatch: (event: SessionEvent) => void,
  ) {
    this.#speaker = speaker;
    this.#captions = captions;
    this.#clock = clock;
    this.#state = state;
    this.#dispatch = dispatch;
    this.#unsubscribe = speaker.state.subscribe(() => this.#look());
  }

  /** A chunk was queued. */
  queued(span: ChunkSpan): void {
    this.#queuedEnd = Math.max(this.#queuedEnd, span.frame + span.frames);
  }

  /** True when all that was queued has been heard. */
  get drained(): boolean {
    return this.#unheardMs <= NEVER_HEARD_MS;
  }

  /** Calls back once all that was queued has been heard, or could have been by now. Returns its undo. */
  onDrained(callback: () => void): () => void {
    // A context that the browser has suspended hears nothing, for ever.
    const latest = this.#clock.now() + this.#unheardMs + DRAIN_GRACE_MS;
    let cancel: () => void = () => undefined;
    const look = (): void => {
      if (this.drained || this.#clock.now() >= latest) callback();
      else cancel = this.#clock.after(DRAIN_STEP_MS, look);
    };
    look();
    return () => cancel();
  }

  get #unheardMs(): number {
    const frames = this.#queuedEnd - this.#speaker.audibleFrame(this.#clock.now());
    return (frames * 1000) / this.#speaker.sampleRate;
  }

  /** The text of the live turn is complete; its sound may be anywhere between to come and over. */
  textDone(): void {
    if (this.#speaker.state.get().audible) return;
    const begun = this.#captions.timeline.get()?.turnId === this.#state().liveTurn?.id;
    this.#overAfter(begun ? PAUSE_MS : SILENT_ANSWER_MS);
  }

  /** The sound was cut. */
  cut(): void {
    this.#cancelPause();
    this.#queuedEnd = 0;
  }

  close(): void {
    this.#cancelPause();
    this.#unsubscribe();
  }

  #look(): void {
    this.#cancelPause();
    const { audible } = this.#speaker.state.get();
    const { agent } = this.#state();
    if (audible && agent !== 'speaking') this.#dispatch({ type: 'audible', audible: true });
    if (!audible && agent === 'speaking') this.#endUnlessPaused();
  }

  #endUnlessPaused(): void {
    const { liveTurn } = this.#state();
    const spoken = this.#captions.timeline.get();
    const complete = liveTurn?.status === 'final' && spoken?.turnId === liveTurn.id;
    if (complete && spoken.text.trim().length >= liveTurn.text.length) this.#over();
    else this.#overAfter(PAUSE_MS);
  }

  #overAfter(delayMs: number): void {
    this.#cancelPause();
    this.#cancelPause = this.#clock.after(delayMs, () => this.#over());
  }

  #over(): void {
    // Sound came while the pause was waited out.
    if (!this.drained) return this.#overAfter(PAUSE_MS);
    const final = this.#state().liveTurn?.status === 'final';
    this.#dispatch(final ? { type: 'turn_over' } : { type: 'audible', audible: false });
  }
}
