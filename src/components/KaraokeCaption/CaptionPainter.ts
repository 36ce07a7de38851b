import type { VoiceSession } from '../../core/session/VoiceSession';
import type { ConversationState } from '../../core/state/ConversationState';
import type { AlignmentTimeline } from '../../core/state/AlignmentTimeline';
import { CaptionText } from './CaptionText';
import { FrameRate } from './FrameRate';
import { setState } from './setState';
import { lineShift } from './lineShift';
import { type ShownCaption, shownCaption } from './shownCaption';

/** Where a caption is painted. */
export interface CaptionElements {
  /** Gets `data-state` and `data-interrupted`. */
  root: HTMLElement;
  /** Shows some lines of the track, and gets `--parlando-caption-shift`. */
  window: HTMLElement;
  /** Holds the words. Nobody else may put anything in it. */
  track: HTMLElement;
  /** Seen as long as there is nothing to show. */
  empty: HTMLElement;
}

/** Code units of the text: those before `start` were heard, those before `end` are heard now. */
interface HeardRange {
  start: number;
  end: number;
}

/**
 * What is painted in a frame is seen about one frame after the frame's timestamp. Half a frame more centres the error: a
 * mark comes up to half a frame early or late, rather than up to a whole frame late.
 */
const FRAMES_AHEAD = 1.5;
/** An alignment may promise a little more than the sound then holds. So long it is waited for when the turn is over. */
const STALL_MS = 1000;

/**
 * Paints what the agent says and marks what is heard, by the playback clock. All of it happens in animation frames, which
 * are asked for only while characters are still to be heard, and when something has come in.
 */
export class CaptionPainter {
  readonly #session: Pick<VoiceSession, 'state' | 'captions'>;
  readonly #elements: CaptionElements;
  readonly #text: CaptionText;
  readonly #rate: FrameRate = new FrameRate();
  #timeline: AlignmentTimeline | undefined;
  /** Where each character of the timeline begins in the text, and after them the end of the last. */
  #charStarts: number[] = [0];
  #heard: HeardRange = { start: 0, end: 0 };
  #index = -1;
  #indexSince = 0;
  /** Its conversation has ended, and with it the sound. */
  #ended: AlignmentTimeline | undefined;
  #turnId: string | undefined;
  #word: HTMLElement | undefined;
  #frame = 0;

  constructor(session: Pick<VoiceSession, 'state' | 'captions'>, elements: CaptionElements) {
    this.#session = session;
    this.#elements = elements;
    this.#text = new CaptionText(elements.track);
  }

  /** Begins to paint. Returns its undo, which leaves the track empty. */
  start(): () => void {
    const { state, captions } = this.#session;
    const request = (): void => this.#request();
    const undo = [state.subscribe(request), captions.revision.subscribe(request), this.#watchSize()];
    request();
    return () => {
      cancelAnimationFrame(this.#frame);
      for (const release of undo) release();
      this.#elements.track.replaceChildren();
    };
  }

  #watchSize(): () => void {
    if (typeof ResizeObserver === 'undefined') return () => undefined;
    const observer = new ResizeObserver(() => {
      this.#word = undefined;
      this.#request();
    });
    observer.observe(this.#elements.window);
    return () => observer.disconnect();
  }

  #request(): void {
    if (this.#frame === 0) this.#frame = requestAnimationFrame((time) => this.#paint(time));
  }

  #paint(time: number): void {
    this.#frame = 0;
    const seenAt = time + FRAMES_AHEAD * this.#rate.measure(time);
    const { captions } = this.#session;
    const state = this.#session.state.get();
    const timeline = captions.timeline.get();
    const pending =
      timeline !== this.#ended && captions.pendingAt(seenAt) && !this.#isOver(seenAt, timeline, state);
    const moving = pending && state.status.name !== 'ended';
    const shown = shownCaption(state, timeline, pending);

    this.#show(shown);
    if (!shown?.timeline) {
      const read = shown && (!shown.live || state.agent === 'speaking') ? shown.text.length : 0;
      this.#heard = { start: read, end: read };
    } else if (timeline !== this.#ended) {
      this.#heard = pending || shown.interrupted ? this.#heardAt(seenAt) : this.#allOf(shown);
    }
    if (state.status.name === 'ended') this.#ended = timeline;
    this.#text.mark(this.#heard.start, this.#heard.end);
    setState(this.#elements.root, shown ? this.#stateOf(shown, moving) : 'empty');
    this.#keepInView();
    if (moving) this.#request();
    else this.#rate.rest();
  }

  /** True when nothing more of the timeline will be heard, although its last character has not been heard to the end. */
  #isOver(seenAt: number, timeline: AlignmentTimeline | undefined, state: ConversationState): boolean {
    const index = this.#session.captions.indexAt(seenAt);
    if (index !== this.#index) {
      this.#index = index;
      this.#indexSince = seenAt;
    }
    if (state.agent === 'speaking' || state.liveTurn?.id === timeline?.turnId) return false;
    return index + 1 === timeline?.chars.length || seenAt - this.#indexSince > STALL_MS;
  }

  /** Puts the words into the page. */
  #show(shown: ShownCaption | undefined): void {
    const { root, empty, window } = this.#elements;
    this.#text.update(shown?.text ?? '');
    if (shown?.timeline) this.#number(shown.timeline);
    if (empty.hidden !== (shown !== undefined)) empty.hidden = shown !== undefined;
    root.toggleAttribute('data-interrupted', shown?.interrupted ?? false);
    if (shown?.turnId === this.#turnId) return;
    this.#turnId = shown?.turnId;
    this.#word = undefined;
    window.style.removeProperty('--parlando-caption-shift');
  }

  #number(timeline: AlignmentTimeline): void {
    if (timeline !== this.#timeline) {
      this.#timeline = timeline;
      this.#charStarts = [0];
    }
    const starts = this.#charStarts;
    for (let i = starts.length - 1; i < timeline.chars.length; i++) {
      starts.push(starts[i]! + timeline.chars[i]!.length);
    }
    this.#text.number(starts);
  }

  #heardAt(seenAt: number): HeardRange {
    const starts = this.#charStarts;
    const index = this.#session.captions.indexAt(seenAt);
    return { start: starts[index] ?? 0, end: starts[index + 1] ?? 0 };
  }

  /** More of a live turn may come. */
  #allOf({ live, text }: ShownCaption): HeardRange {
    const end = live ? this.#charStarts.at(-1)! : text.length;
    return { start: end, end };
  }

  #stateOf({ interrupted, live, text }: ShownCaption, moving: boolean): string {
    const { end } = this.#heard;
    if (interrupted) return 'stopped';
    if (moving || live) return end > 0 ? 'speaking' : 'waiting';
    return end < text.length ? 'stopped' : 'done';
  }

  #keepInView(): void {
    const { track, window } = this.#elements;
    const word = this.#text.currentWord;
    if (!word || word === this.#word) return;
    this.#word = word;
    window.style.setProperty('--parlando-caption-shift', `${-lineShift(window, track, word)}px`);
  }
}
