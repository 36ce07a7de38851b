import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, waitFor } from 'storybook/test';
import {
  connecting,
  ended,
  idle,
  listening,
  refused,
  speaking,
  thinking,
} from '../../../.storybook/stage/conversations';
import { stageOf } from '../../../.storybook/stage/stageOf';
import { TalkButton } from './TalkButton';

const meta: Meta<typeof TalkButton> = { component: TalkButton };

export default meta;

type Story = StoryObj<typeof TalkButton>;

export const Idle: Story = {
  parameters: { stage: idle },
  play: async ({ canvas, userEvent }) => {
    const button = canvas.getByRole('button', { name: 'Start talking', pressed: false });
    await expect(button).toHaveAttribute('data-state', 'idle');
    await userEvent.click(button);
    await expect(button).toHaveAttribute('data-state', 'connecting');
    await expect(button).toHaveAccessibleName('Cancel');
    await userEvent.click(button);
    await waitFor(() => expect(button).toHaveAttribute('data-state', 'ended'));
    await expect(button).toHaveAccessibleName('Talk again');
  },
};

export const Connecting: Story = {
  parameters: { stage: connecting },
  play: async ({ canvas }) => {
    const button = await canvas.findByRole('button', { name: 'Cancel', pressed: true });
    await expect(button).toHaveAttribute('data-state', 'connecting');
    await expect(button).toHaveAttribute('data-stage');
  },
};

export const Listening: Story = {
  parameters: { stage: listening },
  play: async ({ canvas }) => {
    const button = await canvas.findByRole('button', { name: 'End conversation', pressed: true });
    await waitFor(() => expect(button).toHaveAttribute('data-state', 'listening'));
  },
};

export const Thinking: Story = {
  parameters: { stage: thinking },
  play: async (context) => {
    await stageOf(context);
    const button = await context.canvas.findByRole('button', { name: 'End conversation' });
    await waitFor(() => expect(button).toHaveAttribute('data-state', 'thinking'));
  },
};

export const Speaking: Story = {
  parameters: { stage: speaking },
  play: async (context) => {
    const stage = await stageOf(context);
    await stage.at(300);
    const button = context.canvas.getByRole('button', { name: 'End conversation' });
    await expect(button).toHaveAttribute('data-state', 'speaking');
    await waitFor(() =>
      expect(Number(button.style.getPropertyValue('--parlando-level'))).toBeGreaterThan(0.5),
    );
  },
};

export const Ended: Story = {
  parameters: { stage: ended },
  play: async ({ canvas }) => {
    const button = await canvas.findByRole('button', { name: 'Talk again', pressed: false });
    await expect(button).toHaveAttribute('data-state', 'ended');
  },
};

export const Refused: Story = {
  parameters: { stage: refused },
  play: async ({ canvas }) => {
    const button = await canvas.findByRole('button', { name: 'Try again', pressed: false });
    await expect(button).toHaveAttribute('data-state', 'failed');
  },
};
