import type { Scene } from './Scene';

/** One step of a script: does what it does, and calls `done` when the next one may begin. */
export interface ScriptStep {
  perform(scene: Scene, done: () => void): void;
  /** For a line of the agent's: the same line, cut when so much of it has been heard. */
  cutAfter?: (heard: string) => ScriptStep;
}
