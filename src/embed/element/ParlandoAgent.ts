import type { SessionOptions } from '../../core/session/SessionOptions';
import type { VoiceSession } from '../../core/session/VoiceSession';
import { Store } from '../../core/Store';
import { attributeName, attributes } from '../settings/attributes';
import type { Settings } from '../settings/Settings';
import { isClosable } from '../settings/isClosable';
import { isOpen } from '../settings/isOpen';
import { type AgentElement, SettingsElement } from '../settings/SettingsElement';
import type { Widget } from '../widget/WidgetHost';
import type { AgentEvents } from './AgentEvents';
import { adoptStyles } from './adoptStyles';
import { AgentView } from './AgentView';
import { define } from './define';
import { type Commands, followCommands } from './followCommands';
import { importAgain } from './importAgain';
import { LateWidget, type WidgetModule } from './LateWidget';
import { launcherState, type LauncherState } from './Launcher';
import { type LauncherWords, wordsOf } from './launcherWords';
import type { LateHost } from './mountLate';
import { readKeptCall } from './readKeptCall';
import { showLoading } from './showLoading';
import { warnOf } from './warnOf';
import { whenSeen } from './whenSeen';

/**
 * `<parlando-agent>`: a voice agent for any page. Its attributes, each also a property, are in `docs/embed.md`. It is light until
 * somebody is about to use it; what draws the conversation is loaded then.
 *
 * A call ends one task after the element was removed, so that one that is moved goes on.
 *
 * @example
 * const agent = document.querySelector('parlando-agent');
 * agent.addEventListener('parlando-call', ({ detail }) => {
 *   detail.options.clientTools.open_cart = () => location.assign('/cart');
 * });
 * button.onclick = () => agent.startCall();
 */
export class ParlandoAgent extends (SettingsElement as AgentElement) implements Commands {
  readonly #view: AgentView;
  readonly #late: LateWidget;
  readonly #closable: Store<boolean> = new Store(true);
  #release: (() => void)[] | undefined;
  #launcher: LauncherState = 'idle';
  #wasOpen = false;

  constructor() {
    super();
    const shadow = this.attachShadow({ mode: 'open' });
    this.#view = new AgentView(this, shadow, {
      open: () => this.#pressed(),
      close: () => this.closeWidget(),
      retry: () => this.#show(),
      intend: () => void this.#late.prepare(),
    });
    const words = (): LauncherWords => wordsOf(this.settings.get());
    const host: LateHost = {
      element: this,
      adopt: (css) => adoptStyles(shadow, css, this.nonce),
      root: this.#view.root,
      frame: this.#view.frame.element,
      container: this.#view.frame.container,
      settings: this.settings,
      kept: () => readKeptCall(this.settings.get()),
      closable: this.#closable,
      launcherWords: words,
      setOpen: (open) => (open ? this.openWidget() : this.closeWidget()),
      onStatus: (status) => this.#showLauncher(launcherState(status)),
    };
    this.#late = new LateWidget(
      () => this.loadWidget(),
      host,
      (mounting) => void showLoading(mounting, this.#view, words, (error) => this.tell('problem', { error })),
    );
  }

  /** The conversation, once the widget is there. */
  get session(): VoiceSession | undefined {
    return this.#late.now?.session;
  }

  /**
   * Opens the widget and starts a call, for which a click or a key press is needed where sound is wanted. Rejects with a
   * `ParlandoError`, or with an `AbortError` where the user declines or a listener of `parlando-call` prevents it. The
   * rejection need not be caught: what fails is a `parlando-problem` too.
   */
  startCall(options?: SessionOptions): Promise<void> {
    this.openWidget();
    return this.#use((widget) => widget.start(options));
  }

  /** Ends the call. Always safe. */
  async endCall(): Promise<void> {
    const { now } = this.#late;
    if (now) return now.end();
    // What waits for the widget to load is given up, and the widget is not.
    void this.#late.unmount();
    if (this.#wasOpen) this.#show();
  }

  openWidget(): void {
    this.open = true;
  }

  /** Closes the widget; a call goes on, and the launcher says so. Does nothing where it is always open. */
  closeWidget(): void {
    this.open = false;
  }

  /** Says something in text; starts a call where there is none. Rejects as `startCall` does. */
  sendUserMessage(text: string): Promise<void> {
    this.openWidget();
    return this.#use((widget) => widget.send(text));
  }

  /** Tells the agent a fact that the user did not say. Rejects with `not_connected`. */
  sendContextualUpdate(text: string): Promise<void> {
    return this.#use(({ session }) => session.sendContextualUpdate(text));
  }

  /** Mutes or opens the microphone of the call, or of the next. */
  setMuted(muted: boolean): void {
    void this.#use(({ session }) => session.setMuted(muted));
  }

  /** Dispatches `parlando-` and the name. False when a listener has prevented what comes by default. */
  tell<N extends keyof AgentEvents>(
    name: N,
    detail: AgentEvents[N],
    cancelable: boolean = name === 'call',
  ): boolean {
    const init = { detail, cancelable, bubbles: true, composed: true };
    return this.dispatchEvent(new CustomEvent(`parlando-${name}`, init));
  }

  connectedCallback(): void {
    // It was moved, in one task.
    if (this.#release) return this.#look();
    this.#view.enter();
    this.#release = [
      () => this.#view.leave(),
      this.settings.subscribe(() => this.#look()),
      followCommands(
        this,
        this.settings,
        (detail, commands) =>
          void warnOf(this, 'parlando-command', ({ commandError }) => commandError(detail, commands)),
      ),
    ];
    // What is open from the start does not take the focus.
    this.#wasOpen = isOpen(this.settings.get());
    // The page is laid out in the task of its scripts: what is drawn here has one of its own.
    if (document.readyState === 'complete') this.#begin();
    else setTimeout(() => this.#begin());
  }

  disconnectedCallback(): void {
    setTimeout(() => {
      if (!this.isConnected) this.#leave();
    });
  }

  /** Brings the code of the widget. */
  protected loadWidget(): Promise<WidgetModule> {
    return import('./mountLate').catch(importAgain);
  }

  protected override refuse(name: keyof Settings, given: unknown): void {
    const option = attributeName(name);
    void warnOf(this, option, ({ attributeError }) =>
      attributeError(option, given, attributes[name], this.settings.get()[name]),
    );
  }

  #begin(): void {
    this.#look();
    if (this.#wasOpen) this.#release?.push(whenSeen(this.#view.frame.element, () => this.#show()));
  }

  #leave(): void {
    for (const release of this.#release ?? []) release();
    this.#release = undefined;
    void this.#late.unmount();
  }

  #look(): void {
    const settings = this.settings.get();
    const open = isOpen(settings);
    this.#closable.set(isClosable(settings));
    if (!this.#late.now) this.#launcher = readKeptCall(settings) ? 'earlier' : 'idle';
    if (!open && this.#wasOpen) this.#view.giveBack();
    const look = { settings, isOpen: open, closable: this.#closable.get(), launcher: this.#launcher };
    this.#view.render({ ...look, words: wordsOf(settings) });
    if (open && !this.#wasOpen) {
      this.#view.focus();
      this.#show();
    }
    this.#wasOpen = open;
  }

  #pressed(): void {
    // A call that was cut off is gone on with at once, as the launcher says; one in text when the user writes.
    if (this.#launcher === 'earlier' && !readKeptCall(this.settings.get())?.isText) void this.startCall();
    else this.openWidget();
  }

  #show(): void {
    void this.#use(() => undefined);
  }

  #use(act: (widget: Widget) => unknown): Promise<void> {
    const used = this.#mount().then(async (widget) => void (await act(widget)));
    used.catch(() => undefined);
    return used;
  }

  async #mount(): Promise<Widget> {
    if (!this.#release) throw new DOMException('<parlando-agent> is on no page.', 'InvalidStateError');
    return this.#late.mount();
  }

  #showLauncher(state: LauncherState): void {
    this.#launcher = state;
    this.#view.launcher.show(state, wordsOf(this.settings.get()));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'parlando-agent': ParlandoAgent;
  }

  interface GlobalEventHandlersEventMap {
    'parlando-call': CustomEvent<AgentEvents['call']>;
    'parlando-status': CustomEvent<AgentEvents['status']>;
    'parlando-message': CustomEvent<AgentEvents['message']>;
    'parlando-tool-call': CustomEvent<AgentEvents['tool-call']>;
    'parlando-problem': CustomEvent<AgentEvents['problem']>;
    'parlando-end': CustomEvent<AgentEvents['end']>;
  }
}

define(ParlandoAgent);
