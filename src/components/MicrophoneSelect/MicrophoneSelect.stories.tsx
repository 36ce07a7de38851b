import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, waitFor } from 'storybook/test';
import { withDevices } from '../../../.storybook/stage/withDevices';
import { stageOf } from '../../../.storybook/stage/stageOf';
import { MicrophoneSelect } from './MicrophoneSelect';

const meta: Meta<typeof MicrophoneSelect> = { component: MicrophoneSelect };

export default meta;

type Story = StoryObj<typeof MicrophoneSelect>;

export const Granted: Story = {
  parameters: { stage: withDevices({ permission: 'granted' }) },
  play: async (context) => {
    const { session } = await stageOf(context);
    const select = context.canvas.getByRole('combobox', { name: 'Microphone' });
    await context.canvas.findByRole('option', { name: 'System default (Built-in Microphone)' });
    await context.userEvent.selectOptions(select, 'Studio Headset');
    await expect(session.devices.get().inputId).toBe('headset');
    await expect(select).toHaveDisplayValue('Studio Headset');
    await expect(select).toHaveAccessibleDescription('');
  },
};

export const WithMeter: Story = {
  args: { meter: true },
  parameters: { stage: withDevices({ permission: 'granted' }) },
  play: async (context) => {
    const stage = await stageOf(context);
    await stage.connect();
    stage.device.microphone.hear(new Float32Array(320).fill(0.08));
    const meter = context.canvasElement.querySelector<HTMLElement>('.parlando-meter')!;
    await waitFor(() =>
      expect(Number(meter.style.getPropertyValue('--parlando-level'))).toBeGreaterThan(0.5),
    );
  },
};

export const Unknown: Story = {
  parameters: { stage: withDevices({ permission: 'unknown', named: false }) },
  play: async ({ canvas }) => {
    const select = canvas.getByRole('combobox', { name: 'Microphone' });
    await waitFor(() => expect(select).toHaveAccessibleDescription(/^Your browser asks for the microphone/));
    await expect(canvas.getAllByRole('option')).toHaveLength(1);
  },
};

export const Prompt: Story = {
  parameters: { stage: withDevices({ permission: 'prompt', named: false }) },
  play: async ({ canvas }) => {
    const select = canvas.getByRole('combobox', { name: 'Microphone' });
    await waitFor(() => expect(select).toHaveAccessibleDescription(/^Your browser asks for the microphone/));
  },
};

export const Denied: Story = {
  parameters: { stage: withDevices({ permission: 'denied', named: false }) },
  play: async ({ canvas }) => {
    const select = canvas.getByRole('combobox', { name: 'Microphone' });
    await waitFor(() => expect(select).toHaveAccessibleDescription(/^The microphone is blocked/));
  },
};

export const BlockedByPolicy: Story = {
  parameters: { stage: withDevices({ permission: 'prompt', named: false, policy: false }) },
  play: async ({ canvas }) => {
    const select = canvas.getByRole('combobox', { name: 'Microphone' });
    await waitFor(() => expect(select).toHaveAccessibleDescription(/inside this page/));
  },
};

export const InsecureContext: Story = {
  parameters: { stage: withDevices({ permission: 'unknown', named: false, secure: false }) },
  play: async ({ canvas }) => {
    const select = canvas.getByRole('combobox', { name: 'Microphone' });
    await waitFor(() => expect(select).toHaveAccessibleDescription(/needs a secure page/));
  },
};

export const NoDevice: Story = {
  parameters: { stage: withDevices({ permission: 'granted', inputs: false }) },
  play: async ({ canvas }) => {
    const select = canvas.getByRole('combobox', { name: 'Microphone' });
    await waitFor(() => expect(select).toHaveAccessibleDescription(/^There is no microphone/));
    await expect(select).toBeDisabled();
  },
};
