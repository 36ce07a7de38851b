import type { SessionOptions } from '../../core/session/SessionOptions';
import type { ReadableStore } from '../../core/Store';
import type { Settings } from '../settings/Settings';

/** What an element can be told by its methods. */
export interface Commands {
  startCall(options?: SessionOptions): Promise<void>;
  endCall(): Promise<void>;
  openWidget(): void;
  closeWidget(): void;
  sendUserMessage(text: string): Promise<void>;
  sendContextualUpdate(text: string): Promise<void>;
  setMuted(muted: boolean): void;
}

/** The same as the `detail` of an event `parlando-command`. */
export type CommandDetail =
  | { command: 'startCall'; options?: SessionOptions }
  | { command: 'endCall' | 'openWidget' | 'closeWidget' }
  | { command: 'sendUserMessage' | 'sendContextualUpdate'; text: string }
  | { command: 'setMuted'; muted: boolean };

const COMMAND = 'parlando-command';

const obeyed: WeakSet<Event> = /* @__PURE__ */ new WeakSet();

/**
 * While the setting `allowEvents` is on, obeys `parlando-command` events: those at the element, and of those that are sent elsewhere on
 * the page each that no element before has obeyed. Returns its undo.
 *
 * @param warn Given the detail of an event that is no command, and the commands that there are.
 */
export function followCommands(
  element: HTMLElement & Commands,
  settings: ReadableStore<Settings>,
  warn: (detail: unknown, commands: readonly string[]) => void,
): () => void {
  const obey = (event: Event): void => {
    const [target] = event.composedPath();
    const isOthers =
      target !== element && target instanceof HTMLElement && target.localName === element.localName;
    if (!settings.get().allowEvents || isOthers || obeyed.has(event)) return;
    obeyed.add(event);
    const detail: unknown = (event as CustomEvent).detail;
    if (!isCommand(detail)) return warn(detail, Object.keys(commands));
    run(element, detail);
  };
  addEventListener(COMMAND, obey, true);
  return () => removeEventListener(COMMAND, obey, true);
}

/** What of the detail each command is given. */
const commands: Record<keyof Commands, string> = {
  startCall: 'options',
  endCall: '',
  openWidget: '',
  closeWidget: '',
  sendUserMessage: 'text',
  sendContextualUpdate: 'text',
  setMuted: 'muted',
};

function run(element: Commands, detail: CommandDetail): void {
  const { [commands[detail.command]]: given } = detail as unknown as Record<string, unknown>;
  (element[detail.command] as (given: unknown) => unknown)(given);
}

function isCommand(detail: unknown): detail is CommandDetail {
  const { command } = (detail ?? {}) as Partial<CommandDetail>;
  return typeof command === 'string' && Object.hasOwn(commands, command);
}
