import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, waitFor } from 'storybook/test';
import {
  answered,
  connecting,
  ended,
  idle,
  interrupted,
  listening,
  lost,
  thinking,
  unreachable,
} from '../../../.storybook/stage/conversations';
import { withDevices } from '../../../.storybook/stage/withDevices';
import { stageOf } from '../../../.storybook/stage/stageOf';
import { ConversationPanel } from './ConversationPanel';

const meta: Meta<typeof ConversationPanel> = { component: ConversationPanel };

export default meta;

type Story = StoryObj<typeof ConversationPanel>;
type Play = NonNullable<Story['play']>;

/** What the panel shows, for a matcher to wait for. */
function panelOf({ canvas }: Parameters<Play>[0]): HTMLElement {
  return canvas.getByRole('region', { name: 'Talk with the agent' });
}

export const Idle: Story = {
  parameters: { stage: idle },
  play: async (context) => {
    await waitFor(() => expect(panelOf(context)).toHaveAttribute('data-state', 'idle'));
    await expect(context.canvas.getByText('Press the button and say hello.')).toBeVisible();
    await expect(context.canvas.getByRole('log')).toBeVisible();
  },
};

export const Connecting: Story = {
  parameters: { stage: connecting },
  play: async (context) =>
    waitFor(() => expect(panelOf(context)).toHaveAttribute('data-state', 'connecting')),
};

export const Listening: Story = {
  parameters: { stage: listening },
  play: async (context) => {
    await waitFor(() => expect(panelOf(context)).toHaveAttribute('data-state', 'listening'));
    await expect(context.canvas.getByText('Say hello.')).toBeVisible();
  },
};

export const Thinking: Story = {
  parameters: { stage: thinking },
  play: async (context) => {
    await waitFor(() => expect(panelOf(context)).toHaveAttribute('data-state', 'thinking'));
    await expect(context.canvas.queryByText(/say hello/i)).toBeNull();
  },
};

export const Speaking: Story = {
  parameters: { stage: answered },
  play: async (context) => {
    await (await stageOf(context)).at(1400);
    await waitFor(() => expect(panelOf(context)).toHaveAttribute('data-state', 'speaking'));
    await waitFor(() =>
      expect(context.canvasElement.querySelector('.parlando-caption')).toHaveAttribute(
        'data-state',
        'speaking',
      ),
    );
  },
};

export const Interrupted: Story = {
  parameters: { stage: interrupted },
  play: async (context) => {
    await stageOf(context);
    await expect(context.canvas.getByRole('log')).toHaveTextContent('wait a moment');
  },
};

export const Reconnecting: Story = {
  parameters: { stage: lost },
  play: async (context) =>
    waitFor(() => expect(panelOf(context)).toHaveAttribute('data-state', 'reconnecting')),
};

export const Failed: Story = {
  parameters: { stage: unreachable },
  play: async (context) => {
    await waitFor(() => expect(panelOf(context)).toHaveAttribute('data-state', 'failed'));
    await expect(context.canvas.getAllByRole('button', { name: 'Try again' })).toHaveLength(2);
  },
};

export const Ended: Story = {
  parameters: { stage: ended },
  play: async (context) => waitFor(() => expect(panelOf(context)).toHaveAttribute('data-state', 'ended')),
};

/** Microphone, speaker and volume, unfolded. */
export const SoundSettings: Story = {
  parameters: { stage: withDevices({ permission: 'granted' }) },
  play: async (context) => {
    const { canvas, userEvent } = context;
    await stageOf(context);
    await userEvent.click(canvas.getByText('Sound settings'));
    await expect(await canvas.findByRole('combobox', { name: 'Microphone' })).toBeVisible();
    await expect(canvas.getByRole('slider', { name: 'Volume' })).toBeVisible();
  },
};

/** The transcript below the voice. */
export const Stacked: Story = {
  args: { layout: 'stacked' },
  parameters: { stage: answered },
  play: async (context) => {
    await (await stageOf(context)).at(1400);
    const log = context.canvas.getByRole('log').getBoundingClientRect();
    const talk = context.canvas.getByRole('button', { name: 'End conversation' }).getBoundingClientRect();
    await expect(log.top).toBeGreaterThan(talk.bottom);
  },
};

/** A small card with the voice alone. */
export const Compact: Story = {
  args: { layout: 'compact', style: { maxInlineSize: '24rem' } },
  parameters: { stage: answered },
  play: async (context) => {
    await (await stageOf(context)).at(1400);
    await expect(context.canvas.queryByRole('log')).toBeNull();
    await expect(context.canvas.getByRole('button', { name: 'End conversation' })).toBeVisible();
  },
};

/** Some parts replaced, some left out. */
export const OwnParts: Story = {
  args: { parts: { status: <strong>Nora</strong>, latency: null, visualizer: null, settings: null } },
  parameters: { stage: answered },
  play: async (context) => {
    await (await stageOf(context)).at(1400);
    await expect(context.canvas.getByText('Nora')).toBeVisible();
    await expect(context.canvas.queryByText('Sound settings')).toBeNull();
  },
};
