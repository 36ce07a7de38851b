import type { ReactElement } from 'react';

/** A drawing of lines in a square of 24, in the colour of the text beside it. Says nothing: its button has a name. */
export function Icon({
  path,
  className = 'parlando-icon',
}: {
  path: string;
  className?: string;
}): ReactElement {
  return (
    <svg className={className} viewBox="0 0 24 24" aria-hidden="true" focusable="false">
      <path
        d={path}
        fill="none"
        stroke="currentColor"
        strokeWidth="1.75"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
    </svg>
  );
}
