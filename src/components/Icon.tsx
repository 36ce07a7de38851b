import type { ReactElement } from 'react';

/** A drawing of lines in a square of 16, in the colour of the text beside it. Says nothing: its button has a name. */
export function Icon({ path }: { path: string }): ReactElement {
  return (
    <svg className="parlando-icon" viewBox="0 0 16 16" aria-hidden="true" focusable="false">
      <path d={path} />
    </svg>
  );
}
