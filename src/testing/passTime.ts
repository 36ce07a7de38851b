import type { Clock } from '../core/Clock';
import { ManualClock } from './ManualClock';
import { nextTask } from './nextTask';
import { settle } from './settle';

/** How far a clock moves before promises have their turn, in milliseconds. */
const STEP_MS = 20;

/** What surrounds a step of time. */
export type Act = (step: () => Promise<void>) => Promise<void>;

/** Moves a manual clock on by `ms`, or waits for so long. Whatever waits for promises goes on meanwhile. */
export async function passTime(clock: Clock, ms: number, act: Act): Promise<void> {
  if (!(clock instanceof ManualClock)) return act(() => new Promise((resolve) => clock.after(ms, resolve)));
  // What was begun before comes first, at the time that it is.
  await act(settle);
  for (let left = ms; left > 0; left -= STEP_MS) {
    await act(async () => {
      clock.advance(Math.min(left, STEP_MS));
      await settle();
    });
  }
  await act(async () => {
    clock.advance(0);
    await nextTask();
  });
}
