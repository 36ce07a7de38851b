import type { AlignmentTimeline } from '../../state/AlignmentTimeline';

/** What was being said at a moment. */
export interface Said {
  /** The live turn. */
  turnId: string | undefined;
  /** The turns whose sound was queued, in the order of their sound. */
  spoken: readonly AlignmentTimeline[];
}

/**
 * Joins each interruption with the speaker's report of where it cut. The report comes from the audio thread, some
 * milliseconds after the message or before it is told. Cut is what was being said when the message came: what is told until then is
 * of the turn that was cut, and what is told after it may be of the next.
 */
export class Interruptions {
  readonly #cut: (frame: number, said: Said) => void;
  readonly #unreported: Said[] = [];
  /** Where the speaker has cut. */
  readonly #unannounced: number[] = [];

  constructor(cut: (frame: number, said: Said) => void) {
    this.#cut = cut;
  }

  /** The agent says that it was interrupted. */
  announced(now: Said): void {
    const frame = this.#unannounced.shift();
    if (frame === undefined) this.#unreported.push(now);
    else this.#cut(frame, now);
  }

  /** The speaker has cut. */
  reported(frame: number): void {
    const said = this.#unreported.shift();
    if (said) this.#cut(frame, said);
    else this.#unannounced.push(frame);
  }

  /** Nothing more will be told: what the speaker has cut of what is being said `now` was not heard. */
  settle(now: Said): void {
    const frame = this.#unannounced.shift();
    if (frame !== undefined) this.#cut(frame, now);
  }
}
