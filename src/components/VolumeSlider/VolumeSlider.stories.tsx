import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, waitFor } from 'storybook/test';
import { idle } from '../../../.storybook/stage/conversations';
import { stageOf } from '../../../.storybook/stage/stageOf';
import { VolumeSlider } from './VolumeSlider';

const meta: Meta<typeof VolumeSlider> = { component: VolumeSlider, parameters: { stage: idle } };

export default meta;

type Story = StoryObj<typeof VolumeSlider>;

export const Audible: Story = {
  play: async (context) => {
    const { session } = await stageOf(context);
    const slider = context.canvas.getByRole('slider', { name: 'Volume' });
    await expect(slider).toHaveAttribute('aria-valuetext', '100 %');
    session.setVolume(0.7);
    await waitFor(() => expect(slider).toHaveAttribute('aria-valuetext', '70 %'));
    await expect(slider).toHaveValue('0.7');
    await expect(slider.parentElement).toHaveAttribute('data-state', 'audible');
  },
};

export const Muted: Story = {
  play: async ({ canvas, userEvent }) => {
    await userEvent.click(canvas.getByRole('button', { name: 'Mute agent' }));
    const slider = canvas.getByRole('slider', { name: 'Volume' });
    await expect(slider).toHaveAttribute('aria-valuetext', '100 %, muted');
    await expect(slider.parentElement).toHaveAttribute('data-state', 'silent');
  },
};
