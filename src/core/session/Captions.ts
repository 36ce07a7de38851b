import type { Speaker } from '../audio/Speaker';
import { AlignmentTimeline, type ChunkAlignment, type ChunkSpan } from '../state/AlignmentTimeline';
import { type ReadableStore, Store } from '../Store';

/** What the agent's voice says, character by character, and which of them is heard. */
export class Captions {
  /** The characters of the turn that is spoken, or was spoken last. A new object for each turn. */
  readonly timeline: ReadableStore<AlignmentTimeline | undefined>;
  /** Counts up with each chunk that adds characters and with each cut: a reason to look again. */
  readonly revision: ReadableStore<number>;
  readonly #timeline: Store<AlignmentTimeline | undefined> = new Store<AlignmentTimeline | undefined>(
    undefined,
  );
  readonly #revision: Store<number> = new Store(0);
  #speaker: Speaker | undefined;
  #cutFrame = Infinity;

  constructor() {
    this.timeline = this.#timeline;
    this.revision = this.#revision;
  }

  /**
   * The index of the character that is heard at `now`, -1 before the first; it stays at the last. After an interruption
   * it goes no further than what was heard.
   *
   * @param now Milliseconds on the scale of `performance.now()`; may lie a frame ahead, as the next paint does.
   */
  indexAt(now: number): number {
    const timeline = this.#timeline.get();
    if (!timeline || !this.#speaker) return -1;
    return timeline.indexAt(Math.min(this.#speaker.audibleFrame(now), this.#cutFrame - 1));
  }

  /** True while a character is still to come, at `now`. */
  pendingAt(now: number): boolean {
    const timeline = this.#timeline.get();
    const last = timeline?.ends.at(-1);
    if (last === undefined || !this.#speaker || this.#cutFrame !== Infinity) return false;
    return this.#speaker.audibleFrame(now) < last;
  }

  /** For the session: a chunk of a turn was queued. */
  append(turnId: string, speaker: Speaker, span: ChunkSpan, alignment: ChunkAlignment | undefined): void {
    this.#speaker = speaker;
    let timeline = this.#timeline.get();
    if (timeline?.turnId !== turnId) {
      timeline = new AlignmentTimeline(turnId, speaker.sampleRate);
      this.#cutFrame = Infinity;
    }
    timeline.append(span, alignment);
    this.#timeline.set(timeline);
    this.#revision.set(this.#revision.get() + 1);
  }

  /** For the session: sound was cut at `frame`. Returns what was heard of the turn, `undefined` if only the ear knows. */
  cut(turnId: string | undefined, frame: number): { text: string; ms: number } | undefined {
    const timeline = this.#timeline.get();
    if (!timeline || timeline.turnId !== turnId) return { text: '', ms: 0 };
    this.#cutFrame = Math.min(this.#cutFrame, frame);
    this.#revision.set(this.#revision.get() + 1);
    return timeline.chars.length > 0 ? timeline.heardBefore(frame) : undefined;
  }
}
