import type { VoiceSession } from '../../core/session/VoiceSession';
import { AlignedTimes } from '../../hooks/karaoke/AlignedTimes';
import { FrameRate } from '../../hooks/karaoke/FrameRate';
import { HeardCaption } from '../../hooks/karaoke/HeardCaption';
import type { ShownCaption } from '../../hooks/karaoke/shownCaption';
import { CaptionText } from './CaptionText';
import { lineShift } from './lineShift';
import { setState } from './setState';

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

/**
 * Paints what the agent says and marks what is heard, by the playback clock. All of it happens in animation frames, which
 * are asked for only while characters are still to be heard, and when something has come in.
 */
export class CaptionPainter {
  readonly #session: Pick<VoiceSession, 'state' | 'captions'>;
  readonly #elements: CaptionElements;
  readonly #text: CaptionText;
  readonly #caption: HeardCaption;
  readonly #rate: FrameRate = new FrameRate();
  #turnId: string | undefined;
  #word: HTMLElement | undefined;
  #frame = 0;

  constructor(session: Pick<VoiceSession, 'state' | 'captions'>, elements: CaptionElements) {
    this.#session = session;
    this.#elements = elements;
    this.#text = new CaptionText(elements.track);
    this.#caption = new HeardCaption(session);
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
    const { shown, times, heard, state, moving } = this.#caption.look(this.#rate.seenAt(time));
    this.#show(shown);
    if (times instanceof AlignedTimes) this.#text.number(times.charStarts);
    this.#text.mark(heard.start, heard.end);
    setState(this.#elements.root, state);
    this.#keepInView();
    if (moving) this.#request();
    else this.#rate.rest();
  }

  /** Puts the words into the page. */
  #show(shown: ShownCaption | undefined): void {
    const { root, empty, window } = this.#elements;
    this.#text.update(shown?.text ?? '');
    if (empty.hidden !== (shown !== undefined)) empty.hidden = shown !== undefined;
    root.toggleAttribute('data-interrupted', shown?.interrupted ?? false);
    if (shown?.turnId === this.#turnId) return;
    this.#turnId = shown?.turnId;
    this.#word = undefined;
    window.style.removeProperty('--parlando-caption-shift');
  }

  #keepInView(): void {
    const { track, window } = this.#elements;
    const word = this.#text.currentWord;
    if (!word || word === this.#word) return;
    this.#word = word;
    window.style.setProperty('--parlando-caption-shift', `${-lineShift(window, track, word)}px`);
  }
}
