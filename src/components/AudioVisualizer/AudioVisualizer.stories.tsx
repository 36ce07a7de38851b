import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, waitFor } from 'storybook/test';
import { listening, speaking, talking } from '../../../.storybook/stage/conversations';
import { stageOf } from '../../../.storybook/stage/stageOf';
import { AudioVisualizer } from './AudioVisualizer';

const meta: Meta<typeof AudioVisualizer> = { component: AudioVisualizer };

export default meta;

type Story = StoryObj<typeof AudioVisualizer>;

type Play = NonNullable<Story['play']>;

/** Whether anything is drawn in the canvas once the agent sounds. */
async function isDrawn(context: Parameters<Play>[0]): Promise<boolean> {
  const stage = await stageOf(context);
  await stage.at(300);
  const canvas = context.canvasElement.querySelector('canvas')!;
  await waitFor(() => expect(canvas).toHaveAttribute('data-state', 'sounding'));
  await expect(canvas).toHaveAttribute('data-speaker', 'agent');
  const { data } = canvas.getContext('2d')!.getImageData(0, 0, canvas.width, canvas.height);
  return data.some((value) => value > 0);
}

export const Silent: Story = {
  parameters: { stage: listening },
  play: async ({ canvasElement }) => {
    const canvas = canvasElement.querySelector('canvas')!;
    await waitFor(() => expect(canvas).toHaveAttribute('data-speaker', 'none'));
    await expect(canvas).toHaveAttribute('data-state', 'silent');
  },
};

export const Bars: Story = {
  parameters: { stage: speaking },
  play: async (context) => expect(await isDrawn(context)).toBe(true),
};

/** The user's voice has a colour of its own. */
export const User: Story = {
  parameters: { stage: talking },
  play: async (context) => {
    await stageOf(context);
    const canvas = context.canvasElement.querySelector('canvas')!;
    await waitFor(() => expect(canvas).toHaveAttribute('data-speaker', 'user'));
    await expect(canvas).toHaveAttribute('data-state', 'sounding');
  },
};

export const Wave: Story = {
  args: { shape: 'wave', style: { inlineSize: '20rem', blockSize: '5rem' } },
  parameters: { stage: speaking },
  play: async (context) => expect(await isDrawn(context)).toBe(true),
};

export const Orb: Story = {
  args: { shape: 'orb' },
  parameters: { stage: speaking },
  play: async (context) => expect(await isDrawn(context)).toBe(true),
};

/** A function of one's own draws a frame. */
export const OwnShape: Story = {
  args: {
    shape: (context, { width, height, level, color }) => {
      context.fillStyle = color;
      context.fillRect(0, height * (1 - level), width, height * level);
    },
  },
  parameters: { stage: speaking },
  play: async (context) => expect(await isDrawn(context)).toBe(true),
};
