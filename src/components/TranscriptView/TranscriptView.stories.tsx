import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect } from 'storybook/test';
import { idle, interrupted, speaking } from '../../../.storybook/stage/conversations';
import { stageOf } from '../../../.storybook/stage/stageOf';
import { TranscriptView } from './TranscriptView';

const meta: Meta<typeof TranscriptView> = { component: TranscriptView };

export default meta;

type Story = StoryObj<typeof TranscriptView>;

export const Empty: Story = {
  parameters: { stage: idle },
  play: async ({ canvas }) => {
    await expect(canvas.getByText('What you and the agent say appears here.')).toBeVisible();
  },
};

export const Streaming: Story = {
  parameters: { stage: speaking },
  play: async (context) => {
    await stageOf(context);
    await expect(await context.canvas.findByText(/lights every letter/)).toBeVisible();
  },
};

export const Interrupted: Story = {
  parameters: { stage: interrupted },
  play: async (context) => {
    await stageOf(context);
    await expect(await context.canvas.findByText(/wait a moment/)).toBeVisible();
    await expect(context.canvas.getByText(/not heard/)).toBeInTheDocument();
  },
};
