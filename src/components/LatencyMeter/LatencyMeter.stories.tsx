import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect } from 'storybook/test';
import { answered, idle, pinged } from '../../../.storybook/stage/conversations';
import { LatencyMeter } from './LatencyMeter';

const meta: Meta<typeof LatencyMeter> = { component: LatencyMeter };

export default meta;

type Story = StoryObj<typeof LatencyMeter>;

export const Unknown: Story = {
  parameters: { stage: idle },
  play: async ({ canvas }) => expect(canvas.getByText('Not measured yet')).toBeVisible(),
};

export const Good: Story = {
  parameters: { stage: () => pinged(38) },
  play: async ({ canvas }) => {
    await expect((await canvas.findByText('38 ms')).parentElement).toHaveAttribute('data-state', 'good');
  },
};

export const Fair: Story = {
  parameters: { stage: () => pinged(240) },
  play: async ({ canvas }) => {
    await expect((await canvas.findByText('240 ms')).parentElement).toHaveAttribute('data-state', 'fair');
  },
};

export const Poor: Story = {
  parameters: { stage: () => pinged(900) },
  play: async ({ canvas }) => {
    await expect((await canvas.findByText('900 ms')).parentElement).toHaveAttribute('data-state', 'poor');
  },
};

/** From the end of the user's turn to the first sound of the answer. */
export const WithTheAnswer: Story = {
  parameters: { stage: answered },
  play: async ({ canvas }) => expect(await canvas.findByText(/answers in \d\.\d s/)).toBeVisible(),
};
