import type { Meta, StoryObj } from '@storybook/react-vite';
import { idle, interrupted, speaking } from '../../../.storybook/conversations';
import { Staged } from '../../../.storybook/Staged';
import { TranscriptView } from './TranscriptView';

const meta: Meta<typeof TranscriptView> = { component: TranscriptView };

export default meta;

type Story = StoryObj<typeof TranscriptView>;

export const Empty: Story = {
  decorators: [
    (Story) => (
      <Staged make={idle}>
        <Story />
      </Staged>
    ),
  ],
};
export const Streaming: Story = {
  decorators: [
    (Story) => (
      <Staged make={speaking}>
        <Story />
      </Staged>
    ),
  ],
};
export const Interrupted: Story = {
  decorators: [
    (Story) => (
      <Staged make={interrupted}>
        <Story />
      </Staged>
    ),
  ],
};
