import { type Stage, Scene } from './Scene';
import type { Script } from './Script';
import type { ScriptStep } from './ScriptStep';

/** Plays scripts, one after the other, while the conversation is connected. What is left at its end is dropped. */
export class ScriptPlayer {
  readonly #stage: Stage;
  #left: ScriptStep[] = [];
  #scene: Scene | undefined;
  #always: Script | undefined;

  constructor(stage: Stage) {
    this.#stage = stage;
    const { state } = stage.session;
    let before = state.get().status.name;
    state.subscribe(() => {
      const { name } = state.get().status;
      if (name === 'ended' && before !== 'ended') this.#stop();
      if (name === 'connecting' && before !== 'connecting' && this.#always) this.begin(this.#always);
      before = name;
    });
  }

  /** True while nothing is left to be played. */
  get isIdle(): boolean {
    return this.#scene === undefined;
  }

  /** Adds a script to what is to be played. Nothing happens before time moves. */
  begin({ steps }: Script): void {
    this.#left.push(...steps);
    if (this.#scene) return;
    this.#scene = new Scene(this.#stage);
    this.#next(this.#scene);
  }

  /** Adds it each time that the conversation is started. */
  alwaysBegin(script: Script): void {
    this.#always = script;
  }

  #next(scene: Scene): void {
    const step = this.#left.shift();
    if (!step) return this.#stop();
    scene.until(
      ({ status }) => status.name === 'connected',
      () => step.perform(scene, () => this.#next(scene)),
    );
  }

  #stop(): void {
    this.#scene?.stop();
    this.#scene = undefined;
    this.#left = [];
  }
}
