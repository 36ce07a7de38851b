import { cleanup, fireEvent, screen } from '@testing-library/react';
import { script } from 'parlando/testing';
import { renderWithConversation } from 'parlando/testing/react';
import { afterEach, expect, test } from 'vitest';
import { Guide } from './Guide';

afterEach(cleanup);

test('keeps what was heard when the visitor interrupts', async () => {
  const { talk } = renderWithConversation(<Guide />);
  fireEvent.click(screen.getByRole('button', { name: 'Start talking' }));
  await talk.play(script().agent('Hello there').interruptedAfter('Hello').user('Wait'));
  expect(talk.session.state.get().turns.map(({ text }) => text)).toEqual(['Hello', 'Wait']);
  expect(screen.getByRole('log').textContent).toContain('Wait');
});

test('says that the guide speaks, as long as it is heard', async () => {
  const { talk } = renderWithConversation(<Guide />);
  await talk.connect();
  talk.begin(script().agent('Welcome to the museum'));
  await talk.advance(500);
  expect(screen.getByRole('heading').textContent).toBe('The guide speaks');
  await talk.advance(1000);
  expect(screen.getByRole('heading').textContent).toBe('Ask the guide');
});

test('tells of a lost line, and goes on', async () => {
  const { talk } = renderWithConversation(<Guide />);
  await talk.play(script().agent('Hello').close(1006));
  expect(screen.getByRole('status').textContent).toContain('the line is down');
  await talk.play(script().agent('Where were we?'));
  expect(screen.queryByRole('status')).toBeNull();
});
