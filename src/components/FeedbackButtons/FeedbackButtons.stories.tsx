import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect } from 'storybook/test';
import { corrected } from '../../../.storybook/stage/transcripts';
import { stageOf } from '../../../.storybook/stage/stageOf';
import { FeedbackButtons } from './FeedbackButtons';

const meta: Meta<typeof FeedbackButtons> = { component: FeedbackButtons };

export default meta;

export const Pressed: StoryObj<typeof FeedbackButtons> = {
  parameters: { stage: corrected },
  play: async (context) => {
    await stageOf(context);
    const { canvas, userEvent } = context;
    const root = canvas.getByRole('group', { name: 'Your opinion' });
    await userEvent.click(canvas.getByRole('button', { name: 'Bad answer' }));
    await expect(root).toHaveAttribute('data-state', 'dislike');
    await userEvent.click(canvas.getByRole('button', { name: 'Bad answer' }));
    await expect(root).toHaveAttribute('data-state', 'none');
    await userEvent.click(canvas.getByRole('button', { name: 'Good answer' }));
    await expect(root).toHaveAttribute('data-state', 'like');
  },
};
