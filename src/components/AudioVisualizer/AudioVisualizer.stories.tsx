import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, waitFor } from 'storybook/test';
import { listening, speaking } from '../../../.storybook/stage/conversations';
import { stageOf } from '../../../.storybook/stage/stageOf';
import { AudioVisualizer } from './AudioVisualizer';

const meta: Meta<typeof AudioVisualizer> = { component: AudioVisualizer };

export default meta;

type Story = StoryObj<typeof AudioVisualizer>;

async function sounds(context: Parameters<NonNullable<Story['play']>>[0]): Promise<void> {
  const stage = await stageOf(context);
  await stage.at(300);
  const canvas = context.canvasElement.querySelector('canvas')!;
  await waitFor(() => expect(canvas).toHaveAttribute('data-state', 'sounding'));
  await expect(canvas).toHaveAttribute('data-speaker', 'agent');
  const { data } = canvas.getContext('2d')!.getImageData(0, 0, canvas.width, canvas.height);
  await expect(data.some((value) => value > 0)).toBe(true);
}

export const Silent: Story = {
  parameters: { stage: listening },
  play: async ({ canvasElement }) => {
    const canvas = canvasElement.querySelector('canvas')!;
    await waitFor(() => expect(canvas).toHaveAttribute('data-speaker', 'none'));
    await expect(canvas).toHaveAttribute('data-state', 'silent');
  },
};

export const Bars: Story = { parameters: { stage: speaking }, play: sounds };

export const Wave: Story = {
  args: { shape: 'wave', style: { inlineSize: '20rem', blockSize: '5rem' } },
  parameters: { stage: speaking },
  play: sounds,
};

export const Orb: Story = { args: { shape: 'orb' }, parameters: { stage: speaking }, play: sounds };

/** A function of one's own draws a frame. */
export const OwnShape: Story = {
  args: {
    shape: (context, { width, height, level, color }) => {
      context.fillStyle = color;
      context.fillRect(0, height * (1 - level), width, height * level);
    },
  },
  parameters: { stage: speaking },
  play: sounds,
};
