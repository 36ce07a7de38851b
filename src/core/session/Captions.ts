import type { ReadableStore } from '../Store';
import type { AlignmentTimeline } from '../state/AlignmentTimeline';

/** What the agent's voice says, character by character, and which of them is heard. */
export interface Captions {
  /**
   * The characters of the turn that is heard, or was heard last. A new object for each turn, which grows. A turn that is queued
   * behind another waits until the last frame of that has been heard.
   */
  readonly timeline: ReadableStore<AlignmentTimeline | undefined>;
  /** The characters of one of the last 64 turns that sounded. */
  timelineOf(turnId: string): AlignmentTimeline | undefined;
  /** Counts up with each chunk, each cut and each turn: a reason to look again. */
  readonly revision: ReadableStore<number>;
  /**
   * The index of the character that is heard at `now`, -1 before the first; it stays at the last. After an interruption
   * it goes no further than what was heard.
   *
   * @param now Milliseconds by `session.clock`; may lie a frame ahead, as the next paint does.
   */
  indexAt(now: number): number;
  /** The frame of the speaker's stream that is heard at `now`, in the same way: no further than a cut. -1 before any. */
  frameAt(now: number): number;
  /** The frame after the one that was rendered last, which is heard once the output has passed it on. -1 before any. */
  renderedFrame(): number;
  /** True while a character is still to come, at `now`. */
  pendingAt(now: number): boolean;
}
