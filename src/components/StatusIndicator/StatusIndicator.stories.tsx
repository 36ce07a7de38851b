import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, waitFor } from 'storybook/test';
import {
  connecting,
  ended,
  idle,
  listening,
  lost,
  speaking,
  thinking,
  unreachable,
} from '../../../.storybook/stage/conversations';
import { stageOf } from '../../../.storybook/stage/stageOf';
import { StatusIndicator } from './StatusIndicator';

const meta: Meta<typeof StatusIndicator> = { component: StatusIndicator };

export default meta;

type Story = StoryObj<typeof StatusIndicator>;

export const Idle: Story = {
  parameters: { stage: idle },
  play: async ({ canvas }) => expect(await canvas.findByText('Not connected')).toBeVisible(),
};

export const Connecting: Story = {
  parameters: { stage: connecting },
  play: async ({ canvas }) => {
    const shown = (await canvas.findAllByText('Connecting'))[0];
    await expect(shown?.parentElement).toHaveAttribute('data-state', 'connecting');
  },
};

export const Listening: Story = {
  parameters: { stage: listening },
  play: async ({ canvas }) => {
    await expect((await canvas.findByText('Listening')).parentElement).toHaveAttribute(
      'data-state',
      'listening',
    );
    await expect(canvas.getByRole('status')).toHaveTextContent('Connected');
  },
};

export const Thinking: Story = {
  parameters: { stage: thinking },
  play: async ({ canvas }) => expect(await canvas.findByText('Thinking')).toBeVisible(),
};

export const Speaking: Story = {
  parameters: { stage: speaking },
  play: async (context) => {
    await (await stageOf(context)).at(300);
    await expect(context.canvas.getByText('Speaking')).toBeVisible();
    await expect(context.canvas.getByRole('status')).toHaveTextContent('Connected');
  },
};

/** The line broke, and is sought again. */
export const Reconnecting: Story = {
  parameters: { stage: lost },
  play: async ({ canvas }) => {
    await waitFor(() => expect(canvas.getByRole('status')).toHaveTextContent('Reconnecting'));
  },
};

export const Failed: Story = {
  parameters: { stage: unreachable },
  play: async ({ canvas }) => {
    await waitFor(() => expect(canvas.getByRole('status')).toHaveTextContent('Connection failed'));
  },
};

export const Ended: Story = {
  parameters: { stage: ended },
  play: async ({ canvas }) => {
    await waitFor(() => expect(canvas.getByRole('status')).toHaveTextContent('Conversation over'));
  },
};
