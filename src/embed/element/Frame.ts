import type { LauncherWords } from './launcherWords';
import { make } from './make';

/** What the widget is drawn in: a dialog beside its launcher, or a region of the page. Until it is loaded, says how that goes. */
export class Frame {
  readonly element: HTMLElement;
  readonly container: HTMLElement = make('div', 'content');
  readonly #notice: HTMLElement = make('div', 'notice');
  readonly #onRetry: () => void;

  constructor(onRetry: () => void) {
    this.#onRetry = onRetry;
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
    this.element.dataset['notice'] = 'loading';
    this.#notice.replaceChildren(words.loading);
  }

  failed(words: LauncherWords): void {
    this.element.dataset['notice'] = 'failed';
    const retry = make('button', 'retry', words.retry);
    retry.type = 'button';
    retry.addEventListener('click', this.#onRetry);
    this.#notice.replaceChildren(make('p', 'failure', words.failed), retry);
  }
}
