import { act, cleanup, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, it } from 'vitest';
import { FeedbackButtons } from '../../src/index';
import { createTestSession } from '../../src/testing';

afterEach(cleanup);

it('likes the latest answer, dislikes it, and takes that back', async () => {
  const test = createTestSession({ audio: false });
  render(<FeedbackButtons data-testid="root" conversation={{ session: test.session }} />);
  const like = screen.getByRole('button', { name: 'Good answer' });
  const dislike = screen.getByRole('button', { name: 'Bad answer' });
  expect(like).toBeDisabled();
  await act(() => test.connect());
  act(() =>
    test.transport.connection.say({
      type: 'agent_response',
      agent_response_event: { agent_response: 'Hello', event_id: 4 },
    }),
  );
  const scores = (): unknown[] =>
    test.transport.connection.sent.flatMap((message) =>
      message.type === 'feedback' ? [[message.event_id, message.score]] : [],
    );
  await userEvent.click(like);
  expect(like).toHaveAttribute('aria-pressed', 'true');
  expect(screen.getByTestId('root')).toHaveAttribute('data-state', 'like');
  await userEvent.click(dislike);
  expect(screen.getByTestId('root')).toHaveAttribute('data-state', 'dislike');
  await userEvent.click(dislike);
  expect(dislike).toHaveAttribute('aria-pressed', 'false');
  expect(screen.getByTestId('root')).toHaveAttribute('data-state', 'none');
  expect(scores()).toEqual([
    [4, 'like'],
    [4, 'dislike'],
    [4, null],
  ]);
  await act(() => test.session.endSession());
  expect(like).toBeDisabled();
});
