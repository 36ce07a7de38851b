import type { Clock } from '../../core/Clock';
import type { VoiceSession } from '../../core/session/VoiceSession';
import type { ConversationState } from '../../core/state/ConversationState';
import type { TestDevice } from '../TestDevice';
import type { Exchange } from './Exchange';
import type { ScriptedAgent } from './ScriptedAgent';

/** Where a script is played. */
export interface Stage {
  session: VoiceSession;
  clock: Clock;
  agent: ScriptedAgent;
  device: TestDevice;
  exchange: Exchange;
}

/** One playing of a script: once it is stopped, nothing that it waits for happens any more. */
export class Scene {
  readonly stage: Stage;
  #stopped = false;

  constructor(stage: Stage) {
    this.stage = stage;
  }

  get state(): ConversationState {
    return this.stage.session.state.get();
  }

  stop(): void {
    this.#stopped = true;
  }

  after(ms: number, callback: () => void): void {
    this.stage.clock.after(ms, () => {
      if (!this.#stopped) callback();
    });
  }

  /** Calls back, in a timer, once the state is as it should be. */
  until(isSo: (state: ConversationState) => boolean, callback: () => void): void {
    const look = (): void => {
      if (!isSo(this.state)) return;
      undo();
      // Not while the state is being told to others.
      this.after(0, callback);
    };
    const undo = this.stage.session.state.subscribe(look);
    look();
  }

  /** Calls `act` with each of `items`, so many milliseconds apart, and then `done`. Without a time between: all at once. */
  each<T>(items: readonly T[], everyMs: number, act: (item: T) => void, done: () => void): void {
    const step = (index: number): void => {
      if (index === items.length) return done();
      act(items[index]!);
      if (everyMs > 0) this.after(everyMs, () => step(index + 1));
      else step(index + 1);
    };
    step(0);
  }
}
