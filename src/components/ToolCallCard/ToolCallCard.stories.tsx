import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, fn } from 'storybook/test';
import type { ToolCall } from '../../core/state/ToolCall';
import { ToolCallCard } from './ToolCallCard';

const meta: Meta<typeof ToolCallCard> = { component: ToolCallCard };

export default meta;

type Story = StoryObj<typeof ToolCallCard>;

const facts = {
  toolCallId: 'booking',
  name: 'book_crossing',
  kind: 'mcp',
  description: 'Books the evening crossing in your name.',
  parameters: { ferry: 'Halcyon', at: '18:15', seats: 2 },
  order: 1,
} as const;

function story(call: ToolCall, label: string): Story {
  return {
    args: { call },
    play: async ({ canvas }) => {
      await expect(canvas.getByRole('group', { name: label })).toHaveAttribute('data-state', call.status);
    },
  };
}

export const AwaitingApproval: Story = {
  args: { call: { ...facts, status: 'awaiting_approval', approve: fn(), deny: fn() } },
  play: async ({ args, canvas, userEvent }) => {
    await expect(canvas.getByText('Halcyon')).toBeVisible();
    await userEvent.click(canvas.getByRole('button', { name: 'Approve' }));
    await expect(args.call.status === 'awaiting_approval' && args.call.approve).toHaveBeenCalledOnce();
    await expect(canvas.getByRole('group', { name: /book_crossing/ })).toHaveFocus();
  },
};
export const Running: Story = story({ ...facts, kind: 'client', status: 'running' }, 'Using book_crossing');
export const Done: Story = story(
  { ...facts, kind: 'agent', status: 'done', result: '{"seats":["4A","4B"]}' },
  'Used book_crossing',
);
export const Failed: Story = story(
  { ...facts, status: 'failed', result: 'The ferry is full.' },
  'book_crossing failed',
);
export const Denied: Story = story({ ...facts, status: 'denied' }, 'book_crossing was denied');
export const Lapsed: Story = story({ ...facts, status: 'lapsed' }, 'book_crossing was not allowed in time');
