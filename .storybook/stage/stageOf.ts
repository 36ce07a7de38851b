import type { Stage } from './Stage';

const stages: WeakMap<HTMLElement, Stage> = new WeakMap();

/** The stage of the story that is drawn in `canvas` is this. */
export function setStage(canvas: HTMLElement, stage: Stage): void {
  stages.set(canvas, stage);
}

/** For play functions: the story's stage, once it has come to where the story begins. */
export async function stageOf({ canvasElement }: { canvasElement: HTMLElement }): Promise<Stage> {
  const stage = stages.get(canvasElement);
  if (!stage) throw new Error('The story has no stage: give it one as parameters.stage.');
  await stage.ready;
  return stage;
}
