import type { SessionOptions } from '../../core/session/SessionOptions';
import type { VoiceSession } from '../../core/session/VoiceSession';
import type { ReadableStore } from '../../core/Store';
import type { AgentEvents } from '../element/AgentEvents';
import type { LauncherWords } from '../element/launcherWords';
import type { Settings } from '../settings/Settings';

/** A turn of a conversation that the last reload of the page has cut off. */
export interface EarlierTurn {
  role: 'user' | 'agent';
  text: string;
}

/** What the element gives to the widget: where to render, and whom to tell. */
export interface WidgetHost {
  /** Where to render: an element in the shadow root, of the size that the widget has. It has `dir`, `lang` and `data-theme`. */
  readonly container: HTMLElement;
  /** Gives the shadow root that the container is in a style sheet. */
  adopt(css: string): void;
  /** As they are now; watched, whenever an attribute or a property changes. */
  readonly settings: ReadableStore<Settings>;
  /** The words of the button that opens it, as the settings leave them. */
  launcherWords(): LauncherWords;
  /** Whether the user may close it: then it has a button that calls `setOpen(false)`. */
  readonly closable: ReadableStore<boolean>;
  /** What was said before a reload that has cut a call off, where `resume` is on: an offer to go on, until a call starts. */
  readonly earlier: readonly EarlierTurn[];
  /**
   * A call is about to connect: dispatches `parlando-call` with `options`, and gives them as its listeners left them; undefined
   * where one of them has prevented it. Ends the call of another widget on the page, and tells the agent of `earlier` turns.
   */
  call(options: SessionOptions): SessionOptions | undefined;
  /** Something was told by the session: dispatches `parlando-` and the name, and shows it at the launcher. */
  emit<N extends Exclude<keyof AgentEvents, 'call'>>(name: N, detail: AgentEvents[N]): void;
  /** The widget was closed by its own button. */
  setOpen(open: boolean): void;
}

/** What is mounted in the element, by `mountWidget(host)`. */
export interface Widget {
  readonly session: VoiceSession;
  /** Starts a call; consent is asked first where it is set. Rejects with a `ParlandoError`, or an `AbortError` when it is not to be. */
  start(options?: SessionOptions): Promise<void>;
  end(): Promise<void>;
  /** Says something in text; starts a call first where there is none. */
  send(text: string): Promise<void>;
  /** Ends the call, releases everything, and unmounts. */
  destroy(): Promise<void>;
}
