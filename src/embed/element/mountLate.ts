import type { ReadableStore } from '../../core/Store';
import type { Settings } from '../settings/Settings';
import { mountWidget } from '../widget/mountWidget';
import type { Widget, WidgetHost } from '../widget/WidgetHost';
import { AgentCalls, type Caller } from './AgentCalls';
import type { AgentEvents } from './AgentEvents';
import { followViewport } from './followViewport';
import type { KeptCall } from './KeptCall';
import { keepFocus } from './keepFocus';

/** The element, as what is loaded late needs it. */
export interface LateHost extends Pick<
  WidgetHost,
  'container' | 'adopt' | 'closable' | 'launcherWords' | 'setOpen'
> {
  readonly settings: ReadableStore<Settings>;
  readonly element: HTMLElement & Caller;
  readonly root: HTMLElement;
  readonly frame: HTMLElement;
  /** The call that a reload has cut off, where that is to be gone on with. */
  kept: () => KeptCall | undefined;
  /** The connection changed, or what the agent does. */
  onStatus(status: AgentEvents['status']): void;
}

/**
 * All of the element that nobody needs before it is used: the widget, its calls, and the manners of what covers a page.
 *
 * @param mount Draws the widget. Default: with the sound and the network of the browser.
 */
export function mountLate(host: LateHost, mount: (host: WidgetHost) => Widget = mountWidget): Widget {
  const { container, settings, closable, element, frame } = host;
  const inform = (text: string): void => {
    // Who was told before may have ended it.
    const { session } = widget;
    if (session.state.get().status.name === 'connected') session.sendContextualUpdate(text);
  };
  const calls = new AgentCalls(element, settings.get, host.kept, inform);
  const trap = (event: KeyboardEvent): void => {
    if (frame.ariaModal === 'true') keepFocus(event, frame);
  };
  frame.addEventListener('keydown', trap);
  const unfollow = followViewport(host.root);
  const widget: Widget = mount({
    container,
    adopt: (css) => host.adopt(css),
    settings,
    closable,
    launcherWords: host.launcherWords,
    get earlier() {
      return calls.earlier;
    },
    call: (options) => calls.call(options),
    emit(name, detail) {
      if ('status' in detail) host.onStatus(detail);
      calls.tell(name, detail);
    },
    setOpen: (open) => host.setOpen(open),
  });
  return {
    session: widget.session,
    start: (options) => widget.start(options),
    end: () => widget.end(),
    send: (text) => widget.send(text),
    async destroy() {
      frame.removeEventListener('keydown', trap);
      unfollow();
      await widget.destroy();
    },
  };
}
