import { expect, it } from 'vitest';
import { withFeedback } from '../../../src/core/state/withFeedback';
import { after, heardYou, responds, turnOver } from './says';

it('is the turn’s, and can be taken back', () => {
  const state = after(heardYou('Hi', 3), responds('Hello', 3), turnOver);
  const liked = withFeedback(state, 3, 'like');
  expect(liked.turns.map(({ feedback }) => feedback)).toEqual([undefined, 'like']);
  expect(withFeedback(liked, 3, null).turns).toEqual(state.turns);
});

it('is nobody’s when no turn has that id', () => {
  const state = after(heardYou('Hi', 3));
  expect(withFeedback(state, 3, 'like')).toBe(state);
});
