import type { Speaker } from '../../audio/Speaker';
import type { Clock } from '../../Clock';
import type { WireAlignment } from '../../protocol/ServerMessage';
import { AlignmentTimeline, type ChunkSpan } from '../../state/AlignmentTimeline';
import type { Heard } from '../../state/interruptionOf';
import { type ReadableStore, Store } from '../../Store';
import type { Captions } from '../Captions';
import type { Said } from './Interruptions';
import { unheardMs } from './unheardMs';

/** A turn whose sound was cut, and what was heard of it; undefined when it came without times. */
export interface CutTurn {
  turnId: string | undefined;
  heard: Heard | undefined;
}

/** Turns whose sound may still be queued; more are never open at once. */
const KEPT_TURNS = 8;
/** A frame of the screen: the end of a turn whose sound stands still is looked for no more often. */
const LOOK_MS = 16;
/** Turns whose times are kept when they are over: less than a megabyte of them. */
const TIMED_TURNS = 64;

/** Captions by the count of a speaker's frames. */
export class SpokenCaptions implements Captions {
  readonly #timeline: Store<AlignmentTimeline | undefined> = new Store<AlignmentTimeline | undefined>(
    undefined,
  );
  readonly #revision: Store<number> = new Store(0);
  readonly timeline: ReadableStore<AlignmentTimeline | undefined> = this.#timeline;
  readonly revision: ReadableStore<number> = this.#revision;
  #speaker: Speaker | undefined;
  #timed: readonly AlignmentTimeline[] = [];
  #spoken: readonly AlignmentTimeline[] = [];
  #cutFrame = Infinity;
  readonly #clock: Clock;
  #stopWaiting: () => void = () => undefined;

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  timelineOf(turnId: string): AlignmentTimeline | undefined {
    return this.#timed.findLast((timeline) => timeline.turnId === turnId);
  }

  indexAt(now: number): number {
    return this.#timeline.get()?.indexAt(this.frameAt(now)) ?? -1;
  }

  frameAt(now: number): number {
    return this.#speaker ? Math.min(this.#speaker.audibleFrame(now), this.#cutFrame - 1) : -1;
  }

  renderedFrame(): number {
    return this.#speaker?.renderedFrame() ?? -1;
  }

  pendingAt(now: number): boolean {
    const timeline = this.#timeline.get();
    if (!timeline || !this.#speaker || this.#cutFrame !== Infinity) return false;
    return this.#next !== undefined || this.#speaker.audibleFrame(now) < timeline.ends.at(-1)!;
  }

  /** The turns that were queued last, in the order of their sound. */
  get spoken(): readonly AlignmentTimeline[] {
    return this.#spoken;
  }

  /** A chunk of a turn was queued. */
  append(turnId: string, speaker: Speaker, span: ChunkSpan, alignment?: WireAlignment): void {
    // Another speaker is another conversation, which counts its frames anew.
    if (speaker !== this.#speaker) this.#spoken = [];
    this.#speaker = speaker;
    let timeline = this.#spoken.at(-1) ?? this.#timeline.get();
    if (timeline?.turnId !== turnId) {
      timeline = new AlignmentTimeline(turnId, speaker.sampleRate);
      this.#spoken = [...this.#spoken.slice(1 - KEPT_TURNS), timeline];
      this.#timed = [...this.#timed.slice(1 - TIMED_TURNS), timeline];
    }
    timeline.append(span, alignment);
    this.#moveOn();
  }

  /** The turn whose sound follows that of the one that is shown. */
  get #next(): AlignmentTimeline | undefined {
    return this.#spoken[this.#spoken.indexOf(this.#timeline.get()!) + 1];
  }

  /** Shows the next turn once that which is shown has been heard, or was cut. */
  #moveOn(): void {
    this.#stopWaiting();
    const shown = this.#timeline.get();
    const next = this.#next;
    if (next) {
      const sounds = shown && this.#spoken.includes(shown);
      const waitMs = sounds ? unheardMs(this.#speaker!, shown.end, this.#clock.now()) : 0;
      if (waitMs > 0) {
        this.#stopWaiting = this.#clock.after(Math.max(waitMs, LOOK_MS), () => this.#moveOn());
      } else {
        this.#cutFrame = Infinity;
        this.#timeline.set(next);
        return this.#moveOn();
      }
    }
    this.#revision.set(this.#revision.get() + 1);
  }

  /** The sound of what was `said` was cut at `frame`. Returns what that means for each turn that it meets. */
  cut(frame: number, { turnId, spoken }: Said): CutTurn[] {
    if (spoken.includes(this.#timeline.get()!)) this.#cutFrame = frame;
    this.#spoken = this.#spoken.filter((timeline) => !spoken.includes(timeline));
    this.#moveOn();
    const cuts: CutTurn[] = spoken
      .filter((timeline) => timeline.end > frame || timeline.turnId === turnId)
      .map((timeline) => ({
        turnId: timeline.turnId,
        heard: timeline.text ? { ...timeline.heardBefore(frame), spokenText: timeline.text } : undefined,
      }));
    // Of the live turn no sound may have come yet.
    if (cuts.at(-1)?.turnId !== turnId) cuts.push({ turnId, heard: { text: '', ms: 0, spokenText: '' } });
    return cuts;
  }
}
