import type { Settings } from '../settings/Settings';
import { adoptStyles } from './adoptStyles';
import css from './element.css?shadow';
import { Frame } from './Frame';
import { Launcher, type LauncherState } from './Launcher';
import type { LauncherWords } from './launcherWords';
import { make } from './make';
import { placementOf } from './placementOf';

/** Below this width the widget covers the page. */
const NARROW = '(max-width: 479.98px)';

export interface ViewActions {
  open(): void;
  close(): void;
  retry(): void;
  /** Somebody is about to open it. */
  intend(): void;
}

/** What is to be seen. */
export interface ViewState {
  settings: Settings;
  words: LauncherWords;
  isOpen: boolean;
  closable: boolean;
  launcher: LauncherState;
}

/** The launcher and the frame in the shadow root: where they stand, how they look, and how the focus goes in and out. */
export class AgentView {
  readonly frame: Frame;
  readonly launcher: Launcher;
  readonly #host: HTMLElement;
  readonly #shadow: ShadowRoot;
  readonly root: HTMLElement = make('div', 'root');
  readonly #narrow: MediaQueryList | undefined = (
    globalThis as { matchMedia?: typeof matchMedia }
  ).matchMedia?.(NARROW);
  #state: ViewState | undefined;
  #covers = false;
  #before: Element | null = null;
  #release: (() => void)[] = [];

  constructor(host: HTMLElement, shadow: ShadowRoot, actions: ViewActions) {
    this.#host = host;
    this.#shadow = shadow;
    this.launcher = new Launcher(() => actions.open());
    this.frame = new Frame(
      () => actions.retry(),
      () => actions.close(),
    );
    for (const event of ['pointerenter', 'focusin', 'touchstart']) {
      this.launcher.button.addEventListener(event, () => actions.intend(), { passive: true });
    }
    this.frame.element.addEventListener('keydown', (event) => {
      if (event.key === 'Escape' && !event.defaultPrevented && !event.isComposing && this.#state?.closable)
        actions.close();
      // The widget knows better where the focus goes, once it is there.
      const { element, container } = this.frame;
      if (event.key !== 'Tab' || !this.#covers || container.firstChild) return;
      event.preventDefault();
      const [first, second] = element.querySelectorAll('button');
      (this.#shadow.activeElement === first && !second?.hidden ? second : first)?.focus();
    });
    this.root.append(this.launcher.button, this.frame.element);
  }

  /** The element is on a page, again perhaps. */
  enter(): void {
    const look = (): void => this.#state && this.render(this.#state);
    this.#covers = false;
    this.#narrow?.addEventListener('change', look);
    const turned = new MutationObserver(look);
    turned.observe(document.documentElement, { attributeFilter: ['dir'] });
    this.#release = [() => this.#narrow?.removeEventListener('change', look), () => turned.disconnect()];
  }

  leave(): void {
    for (const release of this.#release) release();
    this.#release = [];
  }

  render(state: ViewState): void {
    const { settings, words, isOpen } = (this.#state = state);
    const { variant, theme, language, strings } = settings;
    const fixed = variant === 'bubble' || variant === 'bar';
    const direction =
      settings.direction === 'auto' ? getComputedStyle(this.#host).direction : settings.direction;
    const place = placementOf(settings.placement, direction === 'rtl');
    adoptStyles(this.#shadow, css, this.#host.nonce);
    // Not before it has its looks: it would stand in the page's own flow.
    if (!this.root.parentNode) this.#shadow.append(this.root);
    for (const element of [this.root, this.frame.container]) {
      element.dir = direction || 'ltr';
      element.lang = language ?? 'en';
      // Words of the page's own are in the language of the page.
      if (!language && Object.keys(strings).length > 0) element.removeAttribute('lang');
      if (theme === 'auto') delete element.dataset['theme'];
      else element.dataset['theme'] = theme;
    }
    Object.assign(this.root.dataset, { variant, ...place, open: String(isOpen) });
    this.launcher.show(state.launcher, words);
    this.launcher.button.hidden = !fixed || isOpen;
    this.frame.element.hidden = !isOpen;
    this.frame.dismiss.hidden = !state.closable;
    const covers = variant === 'full' || (fixed && !!this.#narrow?.matches);
    this.frame.describe(variant === 'inline' ? 'region' : 'dialog', covers, words);
    this.#raise(variant !== 'inline');
    const began = isOpen && covers && !this.#covers;
    this.#covers = isOpen && covers;
    // Behind it nobody sees where the focus is.
    if (began && !this.#shadow.activeElement) this.focus();
  }

  /** The focus goes in. */
  focus(): void {
    const { activeElement } = this.#host.getRootNode() as Document | ShadowRoot;
    if (activeElement !== this.#host) this.#before = activeElement;
    this.#focusInside();
  }

  /** The widget is there, and has something better to focus than the frame. */
  arrived(): void {
    if (this.#shadow.activeElement === this.frame.element) this.#focusInside();
  }

  /** Gives the focus back to where it was, if it is inside. Called while the frame is still shown. */
  giveBack(): void {
    if (!this.frame.element.contains(this.#shadow.activeElement)) return;
    const before = this.#before as HTMLElement | null;
    const isLost = !before?.isConnected || before === document.body;
    this.launcher.button.hidden = false;
    (isLost ? this.launcher.button : before).focus({ preventScroll: true });
    this.#before = null;
  }

  #focusInside(): void {
    const wanted = this.frame.container.querySelector<HTMLElement>('[autofocus]');
    (wanted ?? this.frame.element).focus({ preventScroll: true });
  }

  /** Into the top layer, above whatever the page has; where there is none, the style sheet's z-index has to do. */
  #raise(high: boolean): void {
    const root = this.root;
    if (!('showPopover' in root)) return;
    if (!high) return root.removeAttribute('popover');
    root.popover = 'manual';
    if (root.isConnected && !root.matches(':popover-open')) root.showPopover();
  }
}
