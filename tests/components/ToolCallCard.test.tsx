import { cleanup, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, it, vi } from 'vitest';
import { type ToolCall, ToolCallCard } from '../../src/index';

afterEach(cleanup);

const facts = {
  toolCallId: 'a',
  name: 'book',
  kind: 'mcp',
  parameters: { seats: 2, at: 'noon' },
  order: 1,
} as const;
const waiting = (approve = vi.fn(), deny = vi.fn()): ToolCall => ({
  ...facts,
  status: 'awaiting_approval',
  approve,
  deny,
});

it('shows what the tool was given, and answers for the user', async () => {
  const approve = vi.fn();
  const deny = vi.fn();
  render(<ToolCallCard call={waiting(approve, deny)} />);
  const card = screen.getByRole('group', { name: 'book waits for you' });
  expect(card).toHaveAttribute('data-state', 'awaiting_approval');
  expect(screen.getByText('noon')).toBeVisible();
  await userEvent.click(screen.getByRole('button', { name: 'Approve' }));
  expect(approve).toHaveBeenCalledOnce();
  expect(card).toHaveFocus();
  await userEvent.click(screen.getByRole('button', { name: 'Deny' }));
  expect(deny).toHaveBeenCalledExactlyOnceWith();
});

it('folds once it is decided, and shows the answer', () => {
  const { rerender } = render(<ToolCallCard call={waiting()} />);
  expect(screen.getByRole('group', { name: /book/ }).querySelector('details')).toHaveAttribute('open');
  rerender(<ToolCallCard call={{ ...facts, status: 'done', result: '{"seat":"4A"}' }} />);
  expect(screen.queryByRole('button')).toBeNull();
  expect(screen.getByRole('group', { name: 'Used book' }).querySelector('details')).not.toHaveAttribute(
    'open',
  );
  expect(screen.getByText(/"seat": "4A"/)).toBeInTheDocument();
});

it.each(['running', 'done', 'failed', 'denied', 'lapsed'] as const)('says that it is %s', (status) => {
  render(<ToolCallCard data-testid="card" call={{ ...facts, status }} />);
  expect(screen.getByTestId('card')).toHaveAttribute('data-state', status);
  expect(screen.getByTestId('card')).toHaveTextContent('book');
});

it('leaves everything to the user who wants that', () => {
  render(<ToolCallCard call={waiting()}>{({ name }) => <b>{name}!</b>}</ToolCallCard>);
  expect(screen.getByText('book!')).toBeVisible();
  expect(screen.queryByRole('button')).toBeNull();
});
