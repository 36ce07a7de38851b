import { reduceTalk, type TalkEvent } from '../../state/reduceTalk';
import type { Attempt } from '../Attempt';

/** Brings the state to what was said. What changes nothing is told to nobody. */
export function changeByTalk({ context }: Attempt, event: TalkEvent): void {
  const { clock, dispatch, state } = context;
  const before = state();
  const after = reduceTalk(before, event, clock.date());
  if (after !== before) dispatch({ type: 'change', change: after });
}
