import type { VoiceSession } from '../../core/session/VoiceSession';
import { AlignedTimes } from '../../hooks/karaoke/AlignedTimes';
import type { HeardRange } from '../../hooks/karaoke/CaptionTimes';
import { FrameRate } from '../../hooks/karaoke/FrameRate';
import { type CaptionLook, HeardCaption } from '../../hooks/karaoke/HeardCaption';
import type { TextMode } from '../../hooks/karaoke/Karaoke';
import type { ShownCaption } from '../../hooks/karaoke/shownCaption';
import { CaptionText } from './CaptionText';
import { HighlightMarks } from './HighlightMarks';
import { lineShift } from './lineShift';
import { loadWordButtons } from './loadWordButtons';
import { lookOf } from './lookOf';
import { setState } from './setState';
import type { CaptionWordClick, WordButtons } from './WordButtons';

/** Where a caption is painted. */
export interface CaptionElements {
  /** Gets `data-state`, `data-mode` and `data-interrupted`. */
  root: HTMLElement;
  /** Shows some lines of the track, and gets `--parlando-caption-shift`. */
  window: HTMLElement;
  /** Holds the words. Nobody else may put anything in it. */
  track: HTMLElement;
  /** Seen as long as there is nothing to show. */
  empty: HTMLElement;
}

/** How a caption is painted. */
export interface CaptionManner {
  mode: TextMode;
  /** How many words are seen of what is still to be heard. */
  lookahead: number;
  marks: 'spans' | 'highlights';
  /** Names the words as a group of buttons. */
  label: string;
  /** With it, the words of a finished turn can be pressed. */
  tell: ((click: CaptionWordClick) => void) | undefined;
}

/**
 * Paints what the agent says and marks what is heard, by the playback clock. All of it happens in animation frames, which
 * are asked for only while characters are still to be heard, and when something has come in.
 */
export class CaptionPainter {
  readonly #session: Pick<VoiceSession, 'state' | 'captions'>;
  readonly #elements: CaptionElements;
  readonly #manner: CaptionManner;
  readonly #text: CaptionText;
  readonly #caption: HeardCaption;
  readonly #highlights: HighlightMarks | undefined;
  #buttons: WordButtons | undefined;
  readonly #rate: FrameRate = new FrameRate();
  /** Not everywhere where there is a DOM. */
  readonly #lessMotion: MediaQueryList | undefined =
    typeof matchMedia === 'function' ? matchMedia('(prefers-reduced-motion: reduce)') : undefined;
  #turnId: string | undefined;
  #word: HTMLElement | undefined;
  #frame = 0;

  constructor(
    session: Pick<VoiceSession, 'state' | 'captions'>,
    elements: CaptionElements,
    manner: CaptionManner,
  ) {
    const { track } = elements;
    const { marks } = manner;
    this.#session = session;
    this.#elements = elements;
    this.#manner = manner;
    this.#highlights = marks === 'highlights' && HighlightMarks.available ? new HighlightMarks() : undefined;
    this.#text = new CaptionText(track, this.#highlights);
    this.#caption = new HeardCaption(session);
  }

  /** Begins to paint. Returns its undo, which leaves the track empty. */
  start(): () => void {
    const { state, captions } = this.#session;
    const { track } = this.#elements;
    const { tell } = this.#manner;
    const request = (): void => this.#request();
    const undo = [
      state.subscribe(request),
      captions.revision.subscribe(request),
      this.#watchSize(),
      this.#highlights?.show(),
      tell &&
        loadWordButtons(track, this.#text, tell, (buttons) => {
          this.#buttons = buttons;
          request();
        }),
      () => this.#lessMotion?.removeEventListener('change', request),
    ];
    this.#lessMotion?.addEventListener('change', request);
    this.#elements.root.toggleAttribute('data-highlights', this.#highlights !== undefined);
    request();
    return () => {
      cancelAnimationFrame(this.#frame);
      for (const release of undo) release?.();
      track.replaceChildren();
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
    const { root } = this.#elements;
    const look = this.#caption.look(this.#rate.seenAt(time));
    const { mode, marked } = lookOf(look, this.#manner.mode, this.#lessMotion?.matches ?? false);
    this.#show(look.shown);
    if (look.times instanceof AlignedTimes) this.#text.number(look.times.charStarts);
    this.#text.mark(marked.start, marked.end);
    if (root.dataset['mode'] !== mode) root.dataset['mode'] = mode;
    setState(root, look.state);
    this.#lookAhead(look, marked);
    this.#setButtons(look);
    this.#keepInView();
    if (look.moving) this.#request();
    else this.#rate.rest();
  }

  /** Puts the words into the page. */
  #show(shown: ShownCaption | undefined): void {
    const { root, empty, window } = this.#elements;
    this.#text.update(shown?.text ?? '');
    if (empty.hidden !== (shown !== undefined)) empty.hidden = shown !== undefined;
    root.toggleAttribute('data-interrupted', shown?.interrupted ?? false);
    if (shown?.turnId !== this.#turnId) {
      this.#turnId = shown?.turnId;
      this.#word = undefined;
      window.style.removeProperty('--parlando-caption-shift');
    }
  }

  #lookAhead({ moving, shown }: CaptionLook, { end }: HeardRange): void {
    const { lookahead } = this.#manner;
    const { words } = this.#text;
    this.#text.show(moving || shown?.live ? words.countBefore(end) + lookahead : Infinity);
  }

  #setButtons({ shown, moving, times }: CaptionLook): void {
    this.#buttons?.set(shown !== undefined && !shown.live && !moving, times, this.#manner.label);
  }

  #keepInView(): void {
    const { track, window } = this.#elements;
    const word = this.#text.words.current?.element;
    if (!word || word === this.#word) return;
    this.#word = word;
    window.style.setProperty('--parlando-caption-shift', `${-lineShift(window, track, word)}px`);
  }
}
