import type { ReactElement } from 'react';

/** Stands where an answer will. */
export function Thinking({ label }: { label: string }): ReactElement {
  return (
    <span className="parlando-thinking" role="img" aria-label={label}>
      <i />
      <i />
      <i />
    </span>
  );
}
