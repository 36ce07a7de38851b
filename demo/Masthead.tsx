import type { ReactElement } from 'react';
import { setTheme, useTheme } from './theme';

/** A fermata, which tells a musician to dwell on a note: the name beside it is a musician's word, too. */
function Mark(): ReactElement {
  return (
    <svg className="mark" viewBox="0 0 32 20" aria-hidden="true">
      <path
        d="M3 17.5a13 13 0 0 1 26 0"
        fill="none"
        stroke="currentColor"
        strokeWidth="2.6"
        strokeLinecap="round"
      />
      <circle cx="16" cy="16.4" r="2.7" fill="currentColor" />
    </svg>
  );
}

export function Masthead(): ReactElement {
  const theme = useTheme();
  return (
    <header className="masthead">
      <h1 className="wordmark">
        <Mark />
        parlando
      </h1>
      <button
        type="button"
        className="quiet icon"
        aria-label="Dark theme"
        aria-pressed={theme === 'dark'}
        onClick={() => setTheme(theme === 'dark' ? 'light' : 'dark')}
      >
        <svg viewBox="0 0 24 24" aria-hidden="true">
          <circle cx="12" cy="12" r="8" fill="none" stroke="currentColor" strokeWidth="1.75" />
          <path d="M12 4a8 8 0 0 1 0 16z" fill="currentColor" />
        </svg>
      </button>
    </header>
  );
}
