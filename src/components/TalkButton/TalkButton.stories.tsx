import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, waitFor } from 'storybook/test';
import {
  connecting,
  ended,
  idle,
  listening,
  lost,
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

export const Reconnecting: Story = {
  parameters: { stage: lost },
  play: async (context) => {
    await stageOf(context);
    const button = await context.canvas.findByRole('button', { name: 'End conversation', pressed: true });
    await waitFor(() => expect(button).toHaveAttribute('data-state', 'reconnecting'));
    await expect(button).toHaveAccessibleDescription('Reconnecting');
  },
};

export const HoldToTalk: Story = {
  args: { mode: 'hold' },
  parameters: { stage: listening },
  play: async (context) => {
    const { session } = await stageOf(context);
    const button = await context.canvas.findByRole('button', { name: 'Hold to talk', pressed: false });
    await expect(session.state.get().microphone.muted).toBe(true);
    button.focus();
    await context.userEvent.keyboard('{ >}');
    await expect(button).toHaveAccessibleName('Release to send');
    await expect(button).toHaveAttribute('aria-pressed', 'true');
    await expect(button).toHaveAccessibleDescription('You are heard');
    await expect(session.state.get().microphone.muted).toBe(false);
    await context.userEvent.keyboard('{/ }');
    await expect(button).toHaveAccessibleName('Hold to talk');
    await waitFor(() => expect(session.state.get().microphone.muted).toBe(true));
  },
};

export const Held: Story = {
  args: { mode: 'hold' },
  parameters: { stage: listening },
  play: async (context) => {
    await stageOf(context);
    const button = await context.canvas.findByRole('button', { name: 'Hold to talk' });
    button.focus();
    await context.userEvent.keyboard('{ >}');
    await expect(button).toHaveAttribute('data-on');
    await expect(button).toHaveAccessibleName('Release to send');
  },
};

export const Muting: Story = {
  args: { mode: 'mute' },
  parameters: { stage: listening },
  play: async (context) => {
    const { session } = await stageOf(context);
    const button = await context.canvas.findByRole('button', { name: 'Mute', pressed: true });
    await context.userEvent.click(button);
    await expect(session.state.get().microphone.muted).toBe(true);
    await expect(button).toHaveAccessibleName('Unmute');
    await expect(button).toHaveAccessibleDescription('You are muted');
    await expect(button).toHaveAttribute('aria-pressed', 'false');
  },
};
