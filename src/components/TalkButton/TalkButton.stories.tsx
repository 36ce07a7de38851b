import type { Meta, StoryObj } from '@storybook/react-vite';
import { idle, listening, refused, speaking } from '../../../.storybook/conversations';
import { Staged } from '../../../.storybook/Staged';
import { TalkButton } from './TalkButton';

const meta: Meta<typeof TalkButton> = { component: TalkButton };

export default meta;

type Story = StoryObj<typeof TalkButton>;

export const Idle: Story = {
  decorators: [
    (Story) => (
      <Staged make={idle}>
        <Story />
      </Staged>
    ),
  ],
};
export const Listening: Story = {
  decorators: [
    (Story) => (
      <Staged make={listening}>
        <Story />
      </Staged>
    ),
  ],
};
export const Speaking: Story = {
  decorators: [
    (Story) => (
      <Staged make={speaking}>
        <Story />
      </Staged>
    ),
  ],
};
export const Refused: Story = {
  decorators: [
    (Story) => (
      <Staged make={refused}>
        <Story />
      </Staged>
    ),
  ],
};
