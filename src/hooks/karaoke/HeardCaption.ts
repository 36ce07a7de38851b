import type { VoiceSession } from '../../core/session/VoiceSession';
import type { AlignmentTimeline } from '../../core/state/AlignmentTimeline';
import type { ConversationState } from '../../core/state/ConversationState';
import { rememberLast } from '../rememberLast';
import { AlignedTimes } from './AlignedTimes';
import type { CaptionTimes, HeardRange } from './CaptionTimes';
import { EstimatedTimes } from './EstimatedTimes';
import { type ShownCaption, shownCaption } from './shownCaption';

/**
 * `waiting`: the words are there, the sound is not; `done`: all was heard; `stopped`: the agent was cut off, or the sound
 * ended too soon.
 */
export type CaptionState = 'empty' | 'waiting' | 'speaking' | 'done' | 'stopped';

/** A caption at a moment. */
export interface CaptionLook {
  shown: ShownCaption | undefined;
  times: CaptionTimes | undefined;
  heard: HeardRange;
  state: CaptionState;
  /** True while more is to be heard, so that the next moment may be another. */
  moving: boolean;
}

/** An alignment may promise a little more than the sound then holds. So long it is waited for when the turn is over. */
const STALL_MS = 1000;

/** What the agent says, and how far it is heard, by the playback clock. Looked at once a frame, in the order of time. */
export class HeardCaption {
  readonly #session: Pick<VoiceSession, 'state' | 'captions'>;
  readonly #turnId: string | undefined;
  readonly #aligned: (timeline: AlignmentTimeline) => AlignedTimes = rememberLast(
    (timeline) => new AlignedTimes(timeline),
  );
  readonly #estimated: (...args: ConstructorParameters<typeof EstimatedTimes>) => EstimatedTimes =
    rememberLast((...args) => new EstimatedTimes(...args));
  #heard: HeardRange = { start: 0, end: 0 };
  #place = -1;
  #placeSince = 0;
  /** Its conversation has ended, and with it the sound. */
  #ended: AlignmentTimeline | undefined;

  /** @param turnId Of a turn that is to be shown whatever is said. Default: the one that is heard. */
  constructor(session: Pick<VoiceSession, 'state' | 'captions'>, turnId?: string) {
    this.#session = session;
    this.#turnId = turnId;
  }

  /** @param seenAt When what is made of it will be seen, by the session's clock. */
  look(seenAt: number): CaptionLook {
    const { captions } = this.#session;
    const state = this.#session.state.get();
    const timeline = captions.timeline.get();
    const pending = timeline !== this.#ended && this.#isPending(seenAt, timeline, state);
    const shown = shownCaption(state, timeline, pending, this.#turnId);
    const isHeard = shown?.timeline !== undefined;
    const moving = isHeard && pending && state.status.name !== 'ended';
    const times = isHeard ? this.#timesOf(shown, shown.timeline!) : undefined;

    if (!times) this.#heard = untimed(shown, state);
    else if (timeline !== this.#ended) {
      this.#heard =
        pending || shown!.interrupted ? times.heardAt(captions, seenAt) : allOf(shown!, times.length);
    }
    if (state.status.name === 'ended') this.#ended = timeline;
    return { shown, times, heard: this.#heard, state: stateOf(shown, this.#heard.end, moving), moving };
  }

  #timesOf({ text, live }: ShownCaption, timeline: AlignmentTimeline): CaptionTimes {
    return timeline.chars.length
      ? this.#aligned(timeline)
      : this.#estimated(timeline, timeline.end, text.length, live);
  }

  #isPending(seenAt: number, timeline: AlignmentTimeline | undefined, state: ConversationState): boolean {
    const { captions } = this.#session;
    if (!timeline) return false;
    const { chars, end, turnId } = timeline;
    const place = chars.length ? captions.indexAt(seenAt) : captions.frameAt(seenAt);
    if (place !== this.#place) {
      this.#place = place;
      this.#placeSince = seenAt;
    }
    if (chars.length ? !captions.pendingAt(seenAt) : place >= end) return false;
    // Nothing more is heard of a turn that is over, although its last character was not heard to the end.
    if (state.agent === 'speaking' || state.liveTurn?.id === turnId) return true;
    return place + 1 !== chars.length && seenAt - this.#placeSince <= STALL_MS;
  }
}

/** What was heard of a text whose sound is unknown: none of it, all of it, or what the interruption says. */
function untimed(shown: ShownCaption | undefined, { agent }: ConversationState): HeardRange {
  const heard = shown && (!shown.live || agent === 'speaking') ? shown.heardLength : 0;
  return { start: heard, end: heard };
}

/** More of a live turn may come. */
function allOf({ live, text }: ShownCaption, timed: number): HeardRange {
  const end = live ? timed : text.length;
  return { start: end, end };
}

function stateOf(shown: ShownCaption | undefined, heard: number, moving: boolean): CaptionState {
  if (!shown) return 'empty';
  if (shown.interrupted) return 'stopped';
  if (moving || shown.live) return heard > 0 ? 'speaking' : 'waiting';
  return heard < shown.text.length ? 'stopped' : 'done';
}
