import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, waitFor } from 'storybook/test';
import { connecting, idle, started, unreachable } from '../../../.storybook/stage/conversations';
import { StartProgress } from './StartProgress';

const meta: Meta<typeof StartProgress> = { component: StartProgress };

export default meta;

type Story = StoryObj<typeof StartProgress>;

export const Idle: Story = {
  parameters: { stage: idle },
  play: async ({ canvas }) => expect(canvas.getByRole('list')).toHaveAttribute('data-state', 'idle'),
};

export const Running: Story = {
  parameters: { stage: connecting },
  play: async ({ canvas }) => {
    const list = canvas.getByRole('list', { name: 'Connecting' });
    await waitFor(() => expect(list).toHaveAttribute('data-state', 'running'));
    await waitFor(() => expect(list.querySelector('[aria-current="step"]')).toHaveTextContent('Agent'));
  },
};

/** Only what was needed, with the time that it took. */
export const Done: Story = {
  parameters: { stage: started },
  play: async ({ canvas }) => {
    await waitFor(() => expect(canvas.getByRole('list')).toHaveAttribute('data-state', 'done'));
    await expect(canvas.getByText('Agent').parentElement).toHaveTextContent('Agent210 ms');
    await expect(canvas.queryByText('Access')).toBeNull();
  },
};

export const Failed: Story = {
  parameters: { stage: unreachable },
  play: async ({ canvas }) => {
    await waitFor(() => expect(canvas.getByRole('list')).toHaveAttribute('data-state', 'failed'));
    await expect(canvas.getByRole('list').querySelectorAll('[data-state="failed"]')).toHaveLength(1);
  },
};
