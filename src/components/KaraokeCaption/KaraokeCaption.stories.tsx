import type { Meta, StoryObj } from '@storybook/react-vite';
import { interrupted, speaking } from '../../../.storybook/conversations';
import { Staged } from '../../../.storybook/Staged';
import { KaraokeCaption } from './KaraokeCaption';

const meta: Meta<typeof KaraokeCaption> = { component: KaraokeCaption };

export default meta;

type Story = StoryObj<typeof KaraokeCaption>;

export const Speaking: Story = {
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
export const Arabic: Story = {
  decorators: [
    (Story) => (
      <Staged make={() => speaking('مرحبا، كيف أساعدك اليوم؟')}>
        <Story />
      </Staged>
    ),
  ],
};
export const Japanese: Story = {
  decorators: [
    (Story) => (
      <Staged make={() => speaking('こんにちは。今日は何をしましょうか。')}>
        <Story />
      </Staged>
    ),
  ],
};
