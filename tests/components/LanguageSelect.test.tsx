import { act, cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { LanguageSelect } from '../../src/index';
import { createTestSession } from '../../src/testing';

afterEach(cleanup);

describe('the choice of a language', () => {
  it('names each language in itself, and tells what is chosen', () => {
    const { session } = createTestSession();
    const onLanguageChange = vi.fn();
    render(
      <LanguageSelect
        conversation={{ session }}
        languages={['en', 'de', 'fr', 'xx-unknown-']}
        onLanguageChange={onLanguageChange}
      />,
    );
    const select = screen.getByRole('combobox', { name: 'Language' });
    expect(screen.getAllByRole('option').map((option) => option.textContent)).toEqual([
      'English',
      'Deutsch',
      'Français',
      'xx-unknown-',
    ]);
    fireEvent.change(select, { target: { value: 'de' } });
    expect(onLanguageChange).toHaveBeenCalledExactlyOnceWith('de');
  });

  it('cannot be changed during a conversation, and says why', async () => {
    const { session, connect } = createTestSession();
    render(<LanguageSelect conversation={{ session }} languages={['en', 'de']} />);
    const select = screen.getByRole('combobox');
    expect(select).toBeEnabled();
    await act(() => connect());
    expect(select).toBeDisabled();
    expect(select).toHaveAttribute('data-state', 'fixed');
    expect(select).toHaveAccessibleDescription(/settled when a conversation starts/);
  });
});
