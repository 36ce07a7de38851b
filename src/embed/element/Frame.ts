import type { LauncherWords } from './launcherWords';
import { make } from './make';

/** What the widget is drawn in: a dialog beside its launcher, or a region of the page. Until it is loaded, says how that goes. */
export class Frame {
  readonly element: HTMLElement;
  readonly container: HTMLElement = make('div', 'content');
  /** On a phone it covers the page, and who has no Escape key needs a way out before the widget is there. */
  readonly dismiss: HTMLElement;
  readonly #notice: HTMLElement = make('div', 'notice');
  readonly #retry: HTMLElement;

  constructor(onRetry: () => void, onClose: () => void) {
    this.#retry = button('retry', onRetry);
    this.dismiss = button('dismiss', onClose);
    this.#notice.setAttribute('role', 'status');
    this.element = make('section', 'frame', this.#notice, this.container);
    this.element.tabIndex = -1;
  }

  /** `modal`: it covers the page. */
  describe(role: 'dialog' | 'region', modal: boolean, words: LauncherWords): void {
    this.element.setAttribute('role', role);
    this.element.ariaLabel = words.name;
    this.element.ariaModal = modal ? 'true' : null;
  }

  /** Nothing is to be said: the widget is there, or will be at once. */
  quiet(): void {
    this.#notice.replaceChildren();
    delete this.element.dataset['notice'];
  }

  loading(words: LauncherWords): void {
    this.#say('loading', words, words.loading);
  }

  failed(words: LauncherWords): void {
    this.#retry.textContent = words.retry;
    this.#say('failed', words, make('p', 'failure', words.failed), this.#retry);
  }

  #say(notice: string, words: LauncherWords, ...what: (Node | string)[]): void {
    this.element.dataset['notice'] = notice;
    this.dismiss.textContent = words.close;
    this.#notice.replaceChildren(...what, this.dismiss);
  }
}

function button(part: string, act: () => void): HTMLButtonElement {
  const element = make('button', part);
  element.type = 'button';
  element.addEventListener('click', act);
  return element;
}
