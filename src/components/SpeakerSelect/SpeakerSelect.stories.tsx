import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, waitFor } from 'storybook/test';
import { stageOf } from '../../../.storybook/stage/stageOf';
import { withDevices } from '../../../.storybook/stage/withDevices';
import { withoutSinks } from '../../../.storybook/stage/withoutSinks';
import { SpeakerSelect } from './SpeakerSelect';

const meta: Meta<typeof SpeakerSelect> = { component: SpeakerSelect };

export default meta;

type Story = StoryObj<typeof SpeakerSelect>;

export const Ready: Story = {
  parameters: { stage: withDevices({ permission: 'granted' }) },
  play: async (context) => {
    const { session } = await stageOf(context);
    const select = context.canvas.getByRole('combobox', { name: 'Speaker' });
    await context.canvas.findByRole('option', { name: 'System default (Built-in Speakers)' });
    await context.userEvent.selectOptions(select, 'Studio Headset');
    await expect(session.devices.get().outputId).toBe('phones');
    await expect(select.closest('[data-state]')).toHaveAttribute('data-state', 'ready');
  },
};

export const Unnamed: Story = {
  parameters: { stage: withDevices({ permission: 'prompt', named: false }) },
  play: async ({ canvas }) => {
    const select = canvas.getByRole('combobox', { name: 'Speaker' });
    await waitFor(() => expect(select).toHaveAccessibleDescription(/^Once the microphone is allowed/));
  },
};

export const Unsupported: Story = {
  parameters: { stage: withDevices({ permission: 'granted', outputs: false }) },
  beforeEach: withoutSinks,
  play: async ({ canvas }) => {
    const select = canvas.getByRole('combobox', { name: 'Speaker' });
    await expect(select).toHaveAccessibleDescription(/^This browser cannot choose a speaker/);
    await expect(select).toBeDisabled();
  },
};
