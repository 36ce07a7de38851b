import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, waitFor } from 'storybook/test';
import { idle, listening, mutedTalk } from '../../../.storybook/stage/conversations';
import { stageOf } from '../../../.storybook/stage/stageOf';
import { MuteButton } from './MuteButton';

const meta: Meta<typeof MuteButton> = { component: MuteButton };

export default meta;

type Story = StoryObj<typeof MuteButton>;

export const Open: Story = {
  parameters: { stage: listening },
  play: async (context) => {
    const { session } = await stageOf(context);
    const button = context.canvas.getByRole('button', { name: 'Mute microphone' });
    await expect(button).toHaveAttribute('data-state', 'open');
    await context.userEvent.click(button);
    await expect(button).toHaveAccessibleName('Unmute microphone');
    await expect(session.state.get().microphone.muted).toBe(true);
    await context.userEvent.click(button);
    await expect(button).toHaveAttribute('data-state', 'open');
  },
};

export const Muted: Story = {
  parameters: { stage: idle },
  play: async ({ canvas, userEvent }) => {
    const button = canvas.getByRole('button');
    await userEvent.click(button);
    await expect(button).toHaveAttribute('data-state', 'muted');
    await expect(button).toHaveAccessibleName('Unmute microphone');
  },
};

export const MutedWhileTalking: Story = {
  parameters: { stage: mutedTalk },
  decorators: [(Story) => <div style={{ paddingBlockStart: '4rem' }}>{Story()}</div>],
  play: async (context) => {
    await stageOf(context);
    const button = context.canvas.getByRole('button', { name: /^Unmute microphone/ });
    await waitFor(() => expect(button).toHaveAttribute('data-state', 'talking'));
    await expect(button).toHaveAccessibleName(
      'Unmute microphone. You are muted: the agent does not hear you.',
    );
  },
};

export const Speaker: Story = {
  args: { side: 'speaker' },
  parameters: { stage: idle },
  play: async (context) => {
    const { session } = await stageOf(context);
    const button = context.canvas.getByRole('button', { name: 'Mute agent' });
    await context.userEvent.click(button);
    await expect(session.state.get().speaker.muted).toBe(true);
    await expect(button).toHaveAccessibleName('Unmute agent');
  },
};
