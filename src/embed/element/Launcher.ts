import type { AgentEvents } from './AgentEvents';
import type { LauncherWords } from './launcherWords';
import { make } from './make';

/** What the launcher shows: `earlier`, that a reload has cut a call off; else what goes on. */
export type LauncherState =
  'idle' | 'earlier' | 'connecting' | 'listening' | 'thinking' | 'speaking' | 'reconnecting';

/** The button that opens the widget, drawn without any framework. */
export class Launcher {
  readonly button: HTMLButtonElement;
  readonly #label: HTMLSpanElement = make('span', 'launcher-label');

  constructor(onPress: () => void) {
    const bars = Array.from({ length: 4 }, () => make('i', 'launcher-bar'));
    const icon = make('span', 'launcher-icon', ...bars);
    icon.ariaHidden = 'true';
    this.button = make('button', 'launcher', icon, this.#label);
    this.button.type = 'button';
    this.button.setAttribute('aria-haspopup', 'dialog');
    this.button.addEventListener('click', onPress);
  }

  show(state: LauncherState, words: LauncherWords): void {
    this.button.dataset['state'] = state;
    const word = state === 'idle' ? 'open' : state === 'earlier' ? 'goOn' : 'inCall';
    if (this.#label.textContent !== words[word]) this.#label.textContent = words[word];
  }
}

/** What a status looks like from outside. */
export function launcherState({ status, agent }: AgentEvents['status']): LauncherState {
  switch (status.name) {
    case 'connected':
      return agent === 'absent' ? 'listening' : agent;
    case 'connecting':
    case 'reconnecting':
      return status.name;
    default:
      return 'idle';
  }
}
