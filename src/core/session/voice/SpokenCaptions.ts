import type { Speaker } from '../../audio/Speaker';
import { AlignmentTimeline, type ChunkAlignment, type ChunkSpan } from '../../state/AlignmentTimeline';
import { type ReadableStore, Store } from '../../Store';
import type { Captions } from '../Captions';

/** Captions by the count of a speaker's frames. */
export class SpokenCaptions implements Captions {
  readonly timeline: ReadableStore<AlignmentTimeline | undefined>;
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

  indexAt(now: number): number {
    const timeline = this.#timeline.get();
    if (!timeline || !this.#speaker) return -1;
    return timeline.indexAt(Math.min(this.#speaker.audibleFrame(now), this.#cutFrame - 1));
  }

  pendingAt(now: number): boolean {
    const timeline = this.#timeline.get();
    const last = timeline?.ends.at(-1);
    if (last === undefined || !this.#speaker || this.#cutFrame !== Infinity) return false;
    return this.#speaker.audibleFrame(now) < last;
  }

  /** A chunk of a turn was queued. */
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

  /** Sound was cut at `frame`. Returns what was heard of the turn, `undefined` if only the ear knows. */
  cut(turnId: string | undefined, frame: number): { text: string; ms: number } | undefined {
    const timeline = this.#timeline.get();
    if (!timeline || timeline.turnId !== turnId) return { text: '', ms: 0 };
    this.#cutFrame = Math.min(this.#cutFrame, frame);
    this.#revision.set(this.#revision.get() + 1);
    return timeline.chars.length > 0 ? timeline.heardBefore(frame) : undefined;
  }
}
