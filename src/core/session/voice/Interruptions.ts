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
 * milliseconds after the message or before it is told, and the next turn may have begun by then: cut is what was being said
 * when the first of the two came.
 */
export class Interruptions {
  readonly #unreported: Said[] = [];
  #unannounced = 0;

  /** The agent says that it was interrupted. */
  announced(now: Said): void {
    if (this.#unannounced > 0) this.#unannounced--;
    else this.#unreported.push(now);
  }

  /** The speaker has cut. Returns what. */
  reported(now: Said): Said {
    const said = this.#unreported.shift();
    if (!said) this.#unannounced++;
    return said ?? now;
  }
}
