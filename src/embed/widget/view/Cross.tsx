import type { ReactElement } from 'react';

/** The drawing on a button that closes. */
export function Cross(): ReactElement {
  return (
    <svg className="parlando-icon" viewBox="0 0 16 16" aria-hidden="true" focusable="false">
      <path d="m4 4 8 8M12 4l-8 8" />
    </svg>
  );
}
