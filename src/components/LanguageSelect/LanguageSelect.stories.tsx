import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, fn, waitFor } from 'storybook/test';
import { idle, listening } from '../../../.storybook/stage/conversations';
import { LanguageSelect } from './LanguageSelect';

const meta: Meta<typeof LanguageSelect> = { component: LanguageSelect };

export default meta;

type Story = StoryObj<typeof LanguageSelect>;

const args = { languages: ['en', 'de', 'fr', 'pt-BR', 'ar', 'ja'], onLanguageChange: fn() };

export const Open: Story = {
  args,
  parameters: { stage: idle },
  play: async ({ canvas, userEvent }) => {
    const select = canvas.getByRole('combobox');
    await expect(select).toHaveAttribute('data-state', 'open');
    await userEvent.selectOptions(select, 'Deutsch');
    await expect(args.onLanguageChange).toHaveBeenLastCalledWith('de');
  },
};

/** During a conversation the language is settled. */
export const Fixed: Story = {
  args,
  parameters: { stage: listening },
  play: async ({ canvas }) => {
    const select = canvas.getByRole('combobox');
    await waitFor(() => expect(select).toBeDisabled());
    await expect(select).toHaveAttribute('data-state', 'fixed');
    await expect(select).toHaveAccessibleDescription();
  },
};
