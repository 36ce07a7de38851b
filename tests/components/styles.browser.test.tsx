import { cleanup, render, screen } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { TalkButton } from '../../src/index';
import '../../src/styles.css';
import { createTestSession } from '../../src/testing';

afterEach(() => {
  cleanup();
  delete document.documentElement.dataset['theme'];
});

/** The colour of the button's text after the page has declared `scheme`. */
function colour(scheme: string): string {
  const { session } = createTestSession();
  render(
    <>
      <style>{`:root { color-scheme: ${scheme} }`}</style>
      <TalkButton conversation={{ session }} />
    </>,
  );
  return getComputedStyle(screen.getByRole('button')).color;
}

describe('the default look', () => {
  it("follows the page's colour scheme", () => {
    const light = colour('light');
    cleanup();
    expect(colour('dark')).not.toBe(light);
  });

  it('goes by data-theme where it is set, whatever the page declares', () => {
    const dark = colour('dark');
    cleanup();
    document.documentElement.dataset['theme'] = 'dark';
    expect(colour('light')).toBe(dark);
  });
});
