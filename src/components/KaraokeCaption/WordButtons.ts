import type { CaptionTimes } from '../../hooks/karaoke/CaptionTimes';
import type { CaptionText } from './CaptionText';

/** A word that was said, and when. */
export interface CaptionWordClick {
  /** Without the spaces and points around it. */
  word: string;
  /** Which word of the turn, from 0. */
  index: number;
  /** When it begins, in milliseconds from the first sound of the turn; undefined where no sound is known of it. */
  startMs: number | undefined;
}

/** Makes the words of a finished turn buttons: one of them in the tab order, the others by arrow keys. */
export class WordButtons {
  readonly #track: HTMLElement;
  readonly #text: CaptionText;
  readonly #tell: (click: CaptionWordClick) => void;
  #times: CaptionTimes | undefined;
  #on = false;
  #place = 0;

  constructor(track: HTMLElement, text: CaptionText, tell: (click: CaptionWordClick) => void) {
    this.#track = track;
    this.#text = text;
    this.#tell = tell;
  }

  /** Listens. Returns its undo. */
  start(): () => void {
    const leave = new AbortController();
    this.#track.addEventListener('click', (event) => this.#press(event), leave);
    this.#track.addEventListener('keydown', (event) => this.#key(event), leave);
    return () => {
      leave.abort();
      this.#track.parentElement?.setAttribute('aria-hidden', 'true');
    };
  }

  /** Makes buttons of all words, or of none. To be called when the words have changed. */
  set(on: boolean, times: CaptionTimes | undefined, label: string): void {
    this.#times = times;
    if (on === this.#on && !on) return;
    this.#on = on;
    const { words } = this.#text;
    this.#place = Math.min(this.#place, words.length - 1);
    for (let i = 0; i < words.length; i++) {
      const { element } = words.at(i)!;
      element.role = on ? 'button' : null;
      if (on) element.tabIndex = i === Math.max(0, this.#place) ? 0 : -1;
      else element.removeAttribute('tabindex');
    }
    this.#track.role = on ? 'group' : null;
    this.#track.ariaLabel = on ? label : null;
    // The words are hidden from those who hear them, until they are something to press.
    if (on) this.#track.parentElement!.removeAttribute('aria-hidden');
    else this.#track.parentElement!.setAttribute('aria-hidden', 'true');
  }

  #indexOf(target: EventTarget | null): number {
    const element = (target as Element | null)?.closest('.parlando-caption-word');
    for (let i = 0; element && i < this.#text.words.length; i++) {
      if (this.#text.words.at(i)!.element === element) return i;
    }
    return -1;
  }

  #press({ target }: Event): void {
    const index = this.#indexOf(target);
    if (!this.#on || index < 0) return;
    this.#moveTo(index);
    const { element, start, end } = this.#text.words.at(index)!;
    const times = this.#times;
    const word = element.textContent.trim();
    this.#tell({
      word: word.replace(/^[\p{P}\s]+|[\p{P}\s]+$/gu, '') || word,
      index,
      startMs: times && end <= times.length ? times.span(start, end).startMs : undefined,
    });
  }

  #key(event: KeyboardEvent): void {
    const index = this.#indexOf(event.target);
    if (!this.#on || index < 0) return;
    const step = getComputedStyle(this.#track).direction === 'rtl' ? -1 : 1;
    const last = this.#text.words.length - 1;
    const places: Record<string, number> = {
      ArrowRight: index + step,
      ArrowLeft: index - step,
      Home: 0,
      End: last,
    };
    const place = places[event.key];
    if (place !== undefined) this.#moveTo(Math.max(0, Math.min(last, place)), true);
    else if (event.key === 'Enter' || event.key === ' ') this.#press(event);
    else return;
    event.preventDefault();
  }

  #moveTo(index: number, focus = false): void {
    const { words } = this.#text;
    words.at(this.#place)?.element.setAttribute('tabindex', '-1');
    const { element } = words.at(index)!;
    element.tabIndex = 0;
    if (focus) element.focus();
    this.#place = index;
  }
}
